import { platformServing } from '@platform/index'
import { wire } from '@platform/wire'
import { channelsServing } from '../../channels'
import { reactions } from '../../reactions'
import { wechat } from '../wechat'

export const main = wechat(() => wire({ house: { channels: channelsServing, platform: platformServing }, reactions }))
