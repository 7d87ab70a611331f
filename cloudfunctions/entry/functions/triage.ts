import { platformServing } from '@platform/index'
import { triageServing } from '../../triage'
import { wechat } from '../wechat'

export const main = wechat({ triage: triageServing, platform: platformServing })
