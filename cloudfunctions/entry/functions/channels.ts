import { platformServing } from '@platform/index'
import { channelsServing } from '../../channels'
import { wechat } from '../wechat'

export const main = wechat({ channels: channelsServing, platform: platformServing })
