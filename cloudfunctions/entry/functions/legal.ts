import { platformServing } from '@platform/index'
import { wire } from '@platform/wire'
import { legalServing } from '../../legal'
import { reactions } from '../../reactions'
import { wechat } from '../wechat'

export const main = wechat(() => wire({ house: { legal: legalServing, platform: platformServing }, reactions }))
