import { forget } from './migrated-once'

export default forget
