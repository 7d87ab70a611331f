import type { Kernel, Settings } from './kernel/context'
import type { Database } from './kernel/database'
import { openJobs, type Reaction } from './kernel/jobs'
import { openPostgres } from './kernel/postgres'
import { system } from './kernel/identify'
import { deriveKeys } from './kernel/seal'
import { type House, perform } from './kernel/serve'
import { openAiModel } from './ports/model'
import { tencentHearing } from './ports/hearing-tencent'
import { s3Objects } from './ports/objects'
import type { Ports } from './ports/ports'
import { noSms, tencentSms } from './ports/sms-tencent'
import { noVoice, tencentVoice } from './ports/voice-tencent'
import { wechatSdk } from './ports/wechat-sdk'
import { wecomRobot } from './ports/wecom-robot'

/** A house that runs: what it can do, and what it does it with. */
export interface Running {
  house: House
  kernel: Kernel
  ports: Ports
}

export interface Given {
  house: House
  reactions: readonly Reaction[]
  /** Local only: an open database instead of `DATABASE_URL`. */
  database?: Database
  clock?: Ports['clock']
}

const env = (name: string): string | undefined => process.env[name] || undefined
function need(name: string): string {
  const value = env(name)
  if (!value) throw new Error(`${name} is not set: see docs/deploy.md`)
  return value
}

/** Chooses database and ports from the environment. The only file that reads it. */
export function wire({
  house,
  reactions,
  database = openPostgres(need('DATABASE_URL'), Number(env('POOL_SIZE') ?? 1)),
  clock = { now: () => new Date() },
}: Given): Running {
  const ports: Ports = {
    clock,
    wechat: wireWechat(),
    sms: wireSms(),
    voice: wireVoice(),
    robot: wireRobot(),
    objects: wireObjects(),
    model: wireModel(),
    hearing: wireHearing(),
  }
  // Only what this bundle can do is drained here; the clock function can do everything and catches the rest.
  const mine = Object.entries(house).flatMap(([word, serving]) => Object.keys(serving).map((verb) => `${word}.${verb}`))
  const jobs = openJobs(
    database,
    reactions,
    () => async (operation, input) => {
      await perform(house, operation, input, { actor: system(kernel), now: ports.clock.now(), kernel, ports })
    },
    { mine: new Set(mine), waiting: new Set(['platform.deliver']) },
  )
  const kernel: Kernel = { database, jobs, keys: deriveKeys(Buffer.from(need('DATA_KEY'), 'base64')), settings: wireSettings() }
  return { house, kernel, ports }
}

function wireSettings(): Settings {
  const templates = { replied: env('TEMPLATE_REPLIED'), asked: env('TEMPLATE_ASKED'), assigned: env('TEMPLATE_ASSIGNED') }
  return {
    districtId: need('DISTRICT_ID'),
    districtName: need('DISTRICT_NAME'),
    demo: env('WUSEDAI_DEMO') === 'local',
    templates: Object.fromEntries(Object.entries(templates).filter(([, id]) => id)),
    rewording: env('MODEL_FOR_LEGAL') === 'on',
    publicUrl: env('PUBLIC_URL') ?? '',
    pushToken: env('PUSH_TOKEN') ?? null,
  }
}

function wireWechat() {
  const state = env('MINIPROGRAM_STATE')
  // The sdk weighs more than everything else together: it is loaded at the first call that needs it.
  return wechatSdk(() => require('wx-server-sdk'), state === 'developer' || state === 'trial' ? state : 'formal')
}

function wireSms() {
  const appId = env('SMS_APP_ID')
  if (!appId) return noSms
  return tencentSms({
    secretId: need('COS_SECRET_ID'),
    secretKey: need('COS_SECRET_KEY'),
    region: env('SMS_REGION') ?? 'ap-guangzhou',
    appId,
    sign: need('SMS_SIGN'),
    templates: { replied: need('SMS_TEMPLATE_REPLIED'), asked: need('SMS_TEMPLATE_ASKED'), urgent: env('SMS_TEMPLATE_URGENT') ?? null },
    endpoint: env('TENCENT_ENDPOINT') ?? null,
  })
}

/** Calls for emergencies (语音通知); off where no application is given. */
function wireVoice() {
  const appId = env('VOICE_APP_ID')
  if (!appId) return noVoice
  return tencentVoice({
    secretId: need('COS_SECRET_ID'),
    secretKey: need('COS_SECRET_KEY'),
    region: env('SMS_REGION') ?? 'ap-guangzhou',
    appId,
    template: need('VOICE_TEMPLATE'),
    endpoint: env('TENCENT_ENDPOINT') ?? null,
  })
}

/** Groups of staff are told where one was set up; the address is another's only on this machine. */
function wireRobot() {
  return wecomRobot(env('WECOM_ENDPOINT') ?? 'https://qyapi.weixin.qq.com')
}

/** A second opinion on categories (docs/deploy.md §12); off where no address is given. */
function wireModel() {
  const baseUrl = env('MODEL_BASE_URL')
  return baseUrl ? openAiModel({ baseUrl: baseUrl.replace(/\/$/, ''), key: need('MODEL_KEY'), model: need('MODEL_NAME') }) : null
}

/** Speech into words (docs/deploy.md §13); off where no engine is named. */
function wireHearing() {
  const engine = env('HEARING_ENGINE')
  if (!engine) return null
  return tencentHearing({
    ...{ secretId: need('COS_SECRET_ID'), secretKey: need('COS_SECRET_KEY'), engine },
    ...{ region: env('COS_REGION') ?? 'ap-guangzhou', endpoint: env('TENCENT_ENDPOINT') ?? null },
  })
}

function wireObjects() {
  return s3Objects({
    endpoint: need('COS_ENDPOINT'),
    publicEndpoint: env('COS_PUBLIC_ENDPOINT') ?? need('COS_ENDPOINT'),
    region: env('COS_REGION') ?? 'ap-guangzhou',
    bucket: need('COS_BUCKET'),
    accessKeyId: need('COS_SECRET_ID'),
    secretAccessKey: need('COS_SECRET_KEY'),
    forcePathStyle: env('COS_PATH_STYLE') === '1',
  })
}
