import { clock } from '../clock'
import { house } from '../house'

export const main = clock(house)
