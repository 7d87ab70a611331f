import { takesNothingAmiss } from './whatever-is-sent'

takesNothingAmiss((word) => word !== 'appeals')
