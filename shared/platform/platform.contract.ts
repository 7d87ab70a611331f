import * as z from 'zod/mini'
import { operation } from './contract'
import { HandOverPost } from './hand-over'
import { mostHeard } from './hearing'
import { MessageLink } from './message-link'
import { PageRequest, pageOf } from './page'
import { Role, roles, staff } from './role'
import { TerritoryPath } from './territory'
import { Id, line, Moment, Phone, storable, wellFormed, words } from './text'
import { OwnTime, WorkingTimeShown } from './working-time'

const everyone = ['resident', ...staff] as const
const self = operation({ by: everyone, reach: 'self' })
const admins = operation({ by: ['committee', 'townCentre', 'districtCentre', 'admin'], reach: 'territory' })
const woken = operation({ by: ['system'], reach: 'woken' })

/** A right: role × territory (职权). */
export const Grant = z.object({ role: Role, territory: TerritoryPath, territoryName: z.string(), post: z.string(), bodyId: z.nullable(z.string()) })
export type Grant = z.infer<typeof Grant>

export const Me = z.object({
  personId: z.nullable(z.string()),
  name: z.nullable(z.string()),
  phone: z.nullable(z.string()),
  district: z.string(),
  districtName: z.string(),
  /** Where this resident lives: their grid; null until chosen. */
  home: z.nullable(TerritoryPath),
  homeName: z.nullable(z.string()),
  grants: z.array(Grant),
  unread: z.number(),
  /** 关怀模式: messages come in plain words. */
  elder: z.boolean(),
  /** Whether 每日一报 comes each working morning; for staff. */
  digest: z.boolean(),
  /** A recording can be turned into words here (语音识别). */
  hears: z.boolean(),
  /** True only in the local demo, where a role can be picked. */
  demo: z.boolean(),
  /** Subscription message templates to ask for after a submit (订阅消息). */
  templates: z.array(z.string()),
})
export type Me = z.infer<typeof Me>

/** Somebody of the local demo to look at it as. */
export const DemoPerson = z.object({ key: z.string(), name: z.string(), role: z.enum(roles), post: z.string() })
export type DemoPerson = z.infer<typeof DemoPerson>

export const Message = z.object({
  id: z.string(),
  title: z.string(),
  text: z.string(),
  at: z.iso.datetime(),
  read: z.boolean(),
  link: z.nullable(MessageLink),
})
export type Message = z.infer<typeof Message>

/** An invitation (邀请码) as its giver sees it. */
export const Invitation = z.object({
  id: Id,
  role: Role,
  territory: TerritoryPath,
  territoryName: z.string(),
  state: z.enum(['open', 'taken', 'approved', 'refused', 'expired']),
  takenBy: z.nullable(z.string()),
  expiresAt: z.iso.datetime(),
})

/** A right as those who give rights see it (职权): whose, where, from when until when. */
export const GivenGrant = z.object({
  id: Id,
  name: z.nullable(z.string()),
  role: Role,
  post: z.string(),
  territory: TerritoryPath,
  territoryName: z.string(),
  state: z.enum(['coming', 'living', 'ended']),
  startsAt: z.iso.datetime(),
  endsAt: z.nullable(z.iso.datetime()),
  /** The caller may end it or move its end: the same rule as for giving it. */
  mayChange: z.boolean(),
  /** The caller may hand over what hangs on it, an ended one's too. */
  mayHandOver: z.boolean(),
})
export type GivenGrant = z.infer<typeof GivenGrant>
/** What was done to a right, and by whom. */
export const GrantChange = z.object({
  at: z.iso.datetime(),
  by: z.nullable(z.string()),
  what: z.enum(['ended', 'moved']),
  endsAt: z.nullable(z.iso.datetime()),
  reason: z.nullable(z.string()),
})
export type GrantChange = z.infer<typeof GrantChange>

export const DeadDelivery = z.object({
  id: Id,
  channel: z.enum(['wechat', 'sms', 'voice', 'group', 'channel']),
  kind: z.nullable(z.string()),
  state: z.enum(['refused', 'failed']),
  urgent: z.boolean(),
  attempts: z.number(),
  error: z.nullable(z.string()),
  at: z.iso.datetime(),
  doneAt: z.nullable(z.iso.datetime()),
})
export type DeadDelivery = z.infer<typeof DeadDelivery>
export const DeadDeliveries = z.extend(pageOf(DeadDelivery), { counts: z.array(z.object({ channel: z.string(), state: z.string(), count: z.number() })) })
export type DeadDeliveries = z.infer<typeof DeadDeliveries>

/** A group of staff in WeCom whose robot is told of emergencies, supervisions and breaches (企业微信群). Its key is never shown again. */
export const StaffGroup = z.object({
  id: Id,
  territory: TerritoryPath,
  territoryName: z.string(),
  name: z.string(),
  setBy: z.nullable(z.string()),
  setAt: z.iso.datetime(),
})
export type StaffGroup = z.infer<typeof StaffGroup>

/** The address of a group robot, or the key in it. */
const RobotKey = words('机器人地址', 200, 8).check(
  z.regex(/^(https:\/\/qyapi\.weixin\.qq\.com\/cgi-bin\/webhook\/send\?key=)?[\w-]{8,64}$/, '请粘贴群机器人的 Webhook 地址'),
)

export const platformContract = {
  whoAmI: self.input(z.object({})).output(Me),
  updateMe: self
    .input(
      z.object({
        name: z.optional(words('称呼', 30)),
        phone: z.optional(Phone),
        home: z.optional(TerritoryPath),
        elder: z.optional(z.boolean()),
        digest: z.optional(z.boolean()),
      }),
    )
    .output(Me),

  // signing in on a PC: the PC shows a code, the phone confirms (扫码登录)
  startSignIn: self.input(z.object({})).output(z.object({ ticket: z.string(), secret: z.string(), svg: z.string(), expiresAt: z.iso.datetime() })),
  confirmSignIn: operation({ by: staff, reach: 'self' })
    .input(z.object({ ticket: line(64) }))
    .output(z.object({ ok: z.literal(true) })),
  pollSignIn: self
    .input(z.object({ ticket: line(64), secret: z.string().check(z.maxLength(128)) }))
    .output(z.object({ token: z.nullable(z.string()), state: z.enum(['waiting', 'confirmed', 'expired']) })),
  signOut: self.input(z.object({})).output(z.object({ ok: z.literal(true) })),
  listDemoPeople: self.input(z.object({})).output(z.array(DemoPerson)),
  signInAs: self.input(z.object({ key: line(64) })).output(z.object({ token: z.string() })),

  // staff join by a code that carries role and territory and expires
  invite: admins
    .input(
      z.object({
        role: z.enum(staff),
        territory: TerritoryPath,
        /** The department they work for (职能部门); only for that role. */ body: z.optional(line(64)),
        days: z._default(z.int().check(z.minimum(1), z.maximum(30)), 7),
        /** From when until when the right counts; without them from the approval on, without an end. */ startsAt: z.optional(Moment),
        endsAt: z.optional(Moment),
      }),
    )
    .output(z.object({ id: Id, code: z.string(), expiresAt: z.iso.datetime() })),
  listInvitations: admins.input(z.object({})).output(z.array(Invitation)),
  takeInvitation: self
    .input(z.object({ code: words('邀请码', 40), name: words('姓名', 30), phone: Phone }))
    .output(z.object({ role: Role, territoryName: z.string(), approver: z.string() })),
  approveInvitation: admins.input(z.object({ id: Id, approve: z.boolean() })).output(Invitation),

  /** Whose rights there are in the caller's territory, the ended ones too when asked. */
  listGrants: admins
    .input(z.object({ ...PageRequest, path: z.optional(TerritoryPath), role: z.optional(z.enum(staff)), ended: z._default(z.boolean(), false) }))
    .output(pageOf(GivenGrant)),
  /** What was done to one right since it was given. */
  listGrantChanges: admins.input(z.object({ id: Id })).output(z.array(GrantChange)),
  /** Ends a right at once: the next call of its holder is without it. */
  endGrant: admins.input(z.object({ id: Id, reason: words('原因', 200) })).output(GivenGrant),
  /** Moves the end of a right; null = without an end. */
  setGrantEnd: admins.input(z.object({ id: Id, endsAt: z.nullable(Moment), reason: words('原因', 200) })).output(GivenGrant),

  /** 交接: posts whose work the caller may hand over, with who else is in them: the one of a right, or without it their own. */
  listHandOvers: operation({ by: staff, reach: 'territory' })
    .input(z.object({ grant: z.optional(Id) }))
    .output(z.array(HandOverPost)),

  listMessages: self.input(z.object({ ...PageRequest })).output(pageOf(Message)),
  readMessages: self.input(z.object({ ids: z.array(Id).check(z.maxLength(100)) })).output(z.object({ unread: z.number() })),
  /** The client tells which subscription templates were accepted; each is good for one message. */
  allowMessages: self
    .input(z.object({ templates: z.array(z.string().check(z.maxLength(100))).check(z.maxLength(5)) }))
    .output(z.object({ ok: z.literal(true) })),
  /** 说话变成字: what was said in a short recording, for whoever said it to correct. Kept nowhere. */
  hear: self
    .input(
      z.object({
        format: z.enum(['mp3'], '只能听 mp3 录音'),
        data: z.base64('录音没有传对，请再说一次').check(z.maxLength(mostHeard, '说得太长了，请分几次说')),
      }),
    )
    .output(z.object({ words: z.string() })),
  /** Work that failed for good (死信), for those who mend it. */
  listFailedJobs: operation({ by: ['admin', 'districtCentre'], reach: 'territory' })
    .input(z.object({}))
    .output(z.array(z.object({ id: z.string(), name: z.string(), error: z.string(), at: z.string() }))),

  /** What did not arrive (死信): how often it was tried and why, never what it said. With the numbers of the last seven days. */
  listDeadDeliveries: operation({ by: ['admin', 'districtCentre'], reach: 'territory' })
    .input(z.object({ ...PageRequest }))
    .output(DeadDeliveries),
  /** Tries one of them again, from the beginning. */
  retryDelivery: operation({ by: ['admin', 'districtCentre'], reach: 'territory' })
    .input(z.object({ id: Id }))
    .output(z.object({ state: z.string() })),

  /** 企业微信群: which staff groups are told. */
  listStaffGroups: operation({ by: ['admin'], reach: 'territory' })
    .input(z.object({}))
    .output(z.array(StaffGroup)),
  /** Adds a group, or changes the one with this id; without a key the one that it has stays. */
  saveStaffGroup: operation({ by: ['admin'], reach: 'territory' })
    .input(z.object({ id: z.optional(Id), territory: TerritoryPath, name: words('群名', 30), key: z.optional(RobotKey) }))
    .output(z.object({ id: Id })),
  removeStaffGroup: operation({ by: ['admin'], reach: 'territory' })
    .input(z.object({ id: Id }))
    .output(z.object({ id: Id })),
  /** Sends a line to the group now, so that whoever set it up sees it arrive. */
  tryStaffGroup: operation({ by: ['admin'], reach: 'territory' })
    .input(z.object({ id: Id }))
    .output(z.object({ state: z.literal('sent') })),

  /** 工作时间和日历 as they hold, and the special days of a year. */
  getWorkingTime: operation({ by: ['committee', 'townCentre', 'districtCentre', 'admin'], reach: 'territory' })
    .input(z.object({ year: z.int32().check(z.minimum(2024, '只有 2024 年以后的日历'), z.maximum(2099, '年份太远')) }))
    .output(WorkingTimeShown),
  /** Sets it anew, whole; deadlines that run are counted anew after it. `version` = the one that was changed. */
  setWorkingTime: operation({ by: ['admin'], reach: 'territory' })
    .input(z.extend(OwnTime, { version: z.int32().check(z.minimum(0)), source: words('依据', 200, 4) }))
    .output(z.object({ version: z.number() })),

  /** Gives a right without an invitation: how the first administrator of a district comes in. Only by command. */
  appoint: woken
    .input(
      z.object({
        openid: z.string('缺少 openid').check(z.minLength(1, '缺少 openid'), z.maxLength(64, 'openid 过长'), storable, wellFormed),
        name: words('姓名', 30),
        role: z.enum(staff),
        territory: TerritoryPath,
      }),
    )
    .output(z.object({ personId: Id, post: z.string(), already: z.boolean() })),

  // woken
  notify: woken.input(z.object({ events: z.array(z.string()).check(z.maxLength(500)) })).output(z.object({ made: z.number() })),
  /** Keys of what was done long ago (`OnceKey`). */
  forgetDoneMoves: woken.input(z.object({})).output(z.object({ forgotten: z.number() })),
  /** What waited for the morning goes on its way. */
  deliverHeld: woken.input(z.object({})).output(z.object({ released: z.number() })),
  deliver: woken.input(z.object({ id: Id })).output(z.object({ state: z.string() })),
}
