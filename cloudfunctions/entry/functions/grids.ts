import { platformServing } from '@platform/index'
import { wire } from '@platform/wire'
import { gridsServing } from '../../grids'
import { reactions } from '../../reactions'
import { wechat } from '../wechat'

export const main = wechat(() => wire({ house: { grids: gridsServing, platform: platformServing }, reactions }))
