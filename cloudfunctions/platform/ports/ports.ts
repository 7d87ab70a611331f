import type { GroupRobot } from './group-robot'
import type { Hearing } from './hearing'
import type { LanguageModel } from './model'
import type { Objects } from './objects'
import type { Sms } from './sms'
import type { Voice } from './voice'
import type { WeChat } from './wechat'

/** The outside world. One interface, one real end and one local end each; `wire.ts` chooses. */
export interface Ports {
  wechat: WeChat
  sms: Sms
  voice: Voice
  robot: GroupRobot
  objects: Objects
  /** Off unless it is set up: then null. */
  model: LanguageModel | null
  /** Likewise. */
  hearing: Hearing | null
  clock: { now(): Date }
}
