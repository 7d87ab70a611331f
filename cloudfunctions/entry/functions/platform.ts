import { platformServing } from '@platform/index'
import { wire } from '@platform/wire'
import { reactions } from '../../reactions'
import { wechat } from '../wechat'

export const main = wechat(() => wire({ house: { platform: platformServing }, reactions }))
