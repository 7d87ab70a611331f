import { platformServing } from '@platform/index'
import { wechat } from '../wechat'

export const main = wechat({ platform: platformServing })
