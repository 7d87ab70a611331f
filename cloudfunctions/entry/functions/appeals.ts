import { platformServing } from '@platform/index'
import { wire } from '@platform/wire'
import { appealsServing } from '../../appeals'
import { reactions } from '../../reactions'
import { wechat } from '../wechat'

export const main = wechat(() => wire({ house: { appeals: appealsServing, platform: platformServing }, reactions }))
