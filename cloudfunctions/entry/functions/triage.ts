import { platformServing } from '@platform/index'
import { wire } from '@platform/wire'
import { triageServing } from '../../triage'
import { reactions } from '../../reactions'
import { wechat } from '../wechat'

export const main = wechat(() => wire({ house: { triage: triageServing, platform: platformServing }, reactions }))
