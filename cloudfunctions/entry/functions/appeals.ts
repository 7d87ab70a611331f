import { platformServing } from '@platform/index'
import { appealsServing } from '../../appeals'
import { wechat } from '../wechat'

export const main = wechat({ appeals: appealsServing, platform: platformServing })
