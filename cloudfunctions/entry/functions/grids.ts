import { platformServing } from '@platform/index'
import { gridsServing } from '../../grids'
import { wechat } from '../wechat'

export const main = wechat({ grids: gridsServing, platform: platformServing })
