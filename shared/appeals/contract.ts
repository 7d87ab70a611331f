import * as z from 'zod/mini'
import { OnceKey, operation } from '../platform/contract'
import { HandedOver, HandOver } from '../platform/hand-over'
import { PageRequest } from '../platform/page'
import { Point } from '../platform/place'
import { handlers, staff, supervisors } from '../platform/role'
import { TerritoryPath } from '../platform/territory'
import { OwnTime } from '../platform/working-time'
import { Id, line, words } from '../platform/text'
import { CategoryCode } from '../triage/category'
import { Retrained, TriageReport } from '../triage/report'
import { SensitiveSign } from '../triage/sensitive'
import { Attachment, attachmentIds, DeskAppeal, Joining, JoinReceipt, MyAppealDetail, MyAppeals, NewAppeal, Outcome, Receipt } from './appeal'
import { areaContract } from './area-survey.contract'
import { qualityContract } from './quality.contract'
import { Bag } from './bag'
import { BulkRequest, BulkRow } from './bulk'
import { CapsShown, CapsWanted } from './caps'
import { Export, ExportRequest } from './export'
import { HandBackReason } from './hand-back'
import { Judges, Ruled } from './judge'
import { ReplyFinding } from './reply-check'
import { FilledTemplate, ReplyTemplate, RetireReplyTemplate, SaveReplyTemplate } from './reply-template'
import { RefusalGround } from './refusal-ground'
import { SupervisionLevel } from './supervision'
import { SuspensionCondition } from './suspension'
import { Term, TermWanted } from './term'
import { DeliberationWork, NewArgument, NewDeliberation, NewVerdict, PublishedDeliberations, workLists } from './deliberation'
import { evidences, Shot } from './evidence'
import { DryRunPage, DryRunRequest, Foresight, WhatIf } from './foresee'
import { HandlingReport, Measure, Month, ReportKind } from './handling-report'
import { limits } from './limits'
import { InboxTab, inboxTabs, OrderDetail, OrderRows, Post, Reasons, SensitiveReaders, SimilarNearby, SimilarOrder, Urgency } from './order'
import { clusterStates, UnhappyCluster, UnhappyClusters, VisitFinding, visitLists, VisitTasks } from './satisfaction'

/** An appeal's id, or the receipt code of an anonymous one (回执码). */
const ref = z.string().check(z.minLength(8, '编号不正确'), z.maxLength(64, '编号不正确'))
const Mine = z.object({ ref })
const Done = z.object({ ok: z.literal(true) })

/** Staff act on an order as they saw it. */
const Held = z.object({ orderId: Id, version: z.int() })
const Moved = z.object({ version: z.number(), status: z.string() })
/** `suggestedPost` = whom it would go to as it stands now; null when they have it. */
const Corrected = z.extend(Moved, { suggestedPost: z.nullable(z.extend(Post, { reasons: Reasons })) })
const note = words('内容', limits.noteText)
const days = (most: number) => z.int32('天数应为整数').check(z.minimum(1, '至少 1 个工作日'), z.maximum(most, `最多 ${most} 个工作日`))

const resident = operation({ by: ['resident'], reach: 'self' })
const holder = operation({ by: handlers, reach: 'post', once: true })
const above = operation({ by: supervisors, reach: 'territory' })
/** A move by somebody above, which their phone may send twice. */
const deciding = operation({ by: supervisors, reach: 'territory', once: true })
const readers = operation({ by: [...handlers, 'auditor'], reach: 'territory' })
const woken = operation({ by: ['system'], reach: 'woken' })
const reporting = operation({ by: ['gridWorker', ...supervisors, 'auditor'], reach: 'territory' })
const centre = operation({ by: ['districtCentre'], reach: 'territory' })
const Order = z.object({ orderId: Id })
const merger = operation({ by: handlers, reach: 'territory' })
/** A move by staff, not only by the holder, which their phone may send twice. */
const moving = operation({ by: handlers, reach: 'territory', once: true })
/** The other half of a split is still open: answering this one alone must be said in so many words. */
const alone = z._default(z.boolean(), false)
/** Somebody asked to help (联办) has not answered: answering the residents without them must be said, too. */
const withoutHelp = z._default(z.boolean(), false)

/** Why there can be no photo at the place (拍不了现场的原因). */
const noEvidence = z.optional(words('拍不了现场的原因', 200, 2))

export const appealsContract = {
  ...areaContract,
  ...qualityContract,
  // a resident
  submit: resident.input(NewAppeal).output(Receipt),
  startUpload: operation({ by: ['resident', ...staff], reach: 'self' })
    .input(
      z.object({
        kind: z.enum(['photo', 'sound']),
        name: line(200, '文件名太长'),
        type: line(100),
        size: z.int().check(z.minimum(1, '文件是空的')),
        /** One key, one attachment, however often it is begun. Whose it is stays unknown: unlike `once` it leaves no trace of a person. */
        key: z.optional(OnceKey),
      }),
    )
    .output(
      z.object({
        id: z.string(),
        url: z.string(),
        headers: z.record(z.string(), z.string()),
        /** The file has arrived before: nothing is to be sent. */ there: z.boolean(),
      }),
    ),
  finishUpload: operation({ by: ['resident', ...staff], reach: 'self' })
    .input(z.object({ id: ref }))
    .output(Attachment),
  findSimilarNearby: resident
    .input(z.object({ bag: Bag, text: z.string().check(z.maxLength(limits.tapText)), place: z.optional(Point), territory: z.optional(z.string()) }))
    .output(z.array(SimilarNearby)),
  listMine: resident.input(z.object({ ...PageRequest, receipts: z._default(z.array(z.string()).check(z.maxLength(30)), []) })).output(MyAppeals),
  getMine: resident.input(Mine).output(MyAppealDetail),
  respond: resident.input(z.extend(Mine, { text: words('回答', limits.tapText), attachments: attachmentIds })).output(MyAppealDetail),
  add: resident.input(z.extend(Mine, { text: words('补充', limits.tapText), attachments: attachmentIds })).output(MyAppealDetail),
  urge: resident.input(Mine).output(MyAppealDetail),
  withdraw: resident.input(Mine).output(MyAppealDetail),
  /** 我也遇到了: one's own appeal, answered together with the order that it joins. */
  join: resident.input(Joining).output(JoinReceipt),
  /** Gives the words back so that they can be changed and sent again. */
  unsend: resident.input(Mine).output(z.object({ bag: Bag, text: z.string() })),
  survey: resident
    .input(
      z.extend(Mine, {
        score: z.int().check(z.minimum(1, '请选择 1–5'), z.maximum(5, '请选择 1–5')),
        reasons: z._default(z.array(line(20)).check(z.maxLength(8)), []),
        words: z._default(line(500, '最多 500 个字'), ''),
      }),
    )
    .output(MyAppealDetail),
  reopen: resident.input(z.extend(Mine, { text: words('哪里还没好', limits.tapText), attachments: attachmentIds })).output(MyAppealDetail),

  /** 还没好, said after the window: a new appeal and order, linked with the one that was answered. Sent twice it is one. */
  followUp: resident.input(z.extend(Mine, { text: words('哪里还没好', limits.tapText, 2), attachments: attachmentIds })).output(Receipt),

  // staff: read
  /** Begins a file of a list, in the caller's own territory: without names and numbers, made by a woken job. */
  startExport: above.input(z.object({ what: ExportRequest })).output(Export),
  /** How far one's own file is, and where to fetch it. */
  getExport: above.input(z.object({ id: Id })).output(Export),
  makeExport: woken.input(z.object({ id: Id })).output(z.object({ rows: z.number() })),
  /** Files of more than a day ago. */
  /** 每日一报: on working mornings each post hears what it has in hand. */
  tellDigest: woken.input(z.object({})).output(z.object({ told: z.number() })),
  removeExports: woken.input(z.object({})).output(z.object({ removed: z.number() })),
  listInbox: readers.input(z.object({ tab: InboxTab, bag: z.optional(Bag), mineOnly: z._default(z.boolean(), false), ...PageRequest })).output(OrderRows),
  countInbox: readers.input(z.object({ mineOnly: z._default(z.boolean(), false) })).output(z.record(z.enum(inboxTabs), z.number())),
  search: readers.input(z.object({ words: words('搜索词', 60), ...PageRequest })).output(OrderRows),
  getOrder: readers.input(Order).output(OrderDetail),
  /** Somebody prints the order: kept like a reading. Answers what stands under the sheet. */
  notePrinted: readers.input(Order).output(z.object({ by: z.string(), at: z.iso.datetime() })),
  findSimilar: readers.input(Order).output(z.array(SimilarOrder)),
  listPosts: holder.input(Order).output(z.array(Post)),
  /** Shows a name and number in full; the reading is recorded with its reason. */
  revealContact: operation({ by: handlers, reach: 'post' })
    .input(z.object({ orderId: Id, appealId: Id, reason: words('查看理由', 100) }))
    .output(z.object({ name: z.nullable(z.string()), phone: z.nullable(z.string()), behalf: z.nullable(z.string()) })),

  /** What would happen to this appeal? Writes nothing. */
  foreseeRoute: operation({ by: ['committee', 'townCentre', 'districtCentre', 'admin', 'system'], reach: 'anyone' })
    .input(WhatIf)
    .output(Foresight),
  /** Past orders by a version of the routing rules that does not hold yet. */
  dryRunRoutes: operation({ by: ['districtCentre', 'admin'], reach: 'territory' })
    .input(DryRunRequest)
    .output(DryRunPage),
  /** 时限: the terms that hold now, those of the district first. */
  listTerms: operation({ by: [...supervisors, 'admin'], reach: 'territory' })
    .input(z.object({}))
    .output(z.array(Term)),
  /** Sets a term for what comes in from now on, over the one that held for just the same. */
  setTerm: operation({ by: ['admin'], reach: 'territory' })
    .input(TermWanted)
    .output(Term),
  endTerm: operation({ by: ['admin'], reach: 'territory' })
    .input(z.object({ id: Id }))
    .output(Done),
  /** What a working time would do to the open orders, before it is saved; `all` false = only the nearest were looked at. */
  foreseeWorkingTime: operation({ by: ['admin'], reach: 'territory' })
    .input(OwnTime)
    .output(
      z.object({
        looked: z.number(),
        all: z.boolean(),
        moved: z.number(),
        examples: z.array(z.object({ number: z.string(), before: z.nullable(z.iso.datetime()), after: z.nullable(z.iso.datetime()) })),
      }),
    ),
  /** Who is named for sensitive orders (敏感件), sign by sign, and who can be. */
  listSensitiveReaders: centre.input(z.object({})).output(SensitiveReaders),
  /** Names exactly these people for a sign; none = the first person of the centre counts as named. Open orders of those left out move on. */
  setSensitiveReaders: centre.input(z.object({ sign: SensitiveSign, people: z.array(Id).check(z.maxLength(20, '最多点名 20 人')) })).output(SensitiveReaders),

  // staff: move
  /** Makes an order sensitive, or lifts the sign (null) with the reason; a person's decision over the machine's. */
  setSensitive: operation({ by: supervisors, reach: 'territory' })
    .input(z.extend(Held, { sign: z.nullable(SensitiveSign), note }))
    .output(Moved),
  enterAtDesk: operation({ by: [...handlers, 'liaison', 'groupAdmin'], reach: 'territory', once: true })
    .input(DeskAppeal)
    .output(Receipt),
  release: deciding.input(Held).output(Moved),
  decline: deciding.input(z.extend(Held, { note, alone })).output(Moved),
  accept: holder.input(Held).output(Moved),
  ask: holder.input(z.extend(Held, { note })).output(Moved),
  transfer: holder.input(z.extend(Held, { post: z.string().check(z.maxLength(120)), note })).output(Moved),
  note: moving.input(z.extend(Held, { note })).output(Moved),
  reply: holder
    .input(
      z.extend(Held, {
        outcome: Outcome,
        note,
        attachments: attachmentIds,
        alone,
        withoutHelp,
        template: z.optional(FilledTemplate),
        evidence: evidences,
        noEvidence,
        /** Why this suggestion needed no deliberation; residents read it. */
        noDeliberation: z.optional(words('不用议事的原因', 200, 2)),
      }),
    )
    .output(Moved),
  /** 回访. Not reached is a try; the third one ends the visit and says so. */
  visit: deciding
    .input(
      z.extend(Held, {
        note,
        alone,
        reached: z._default(z.boolean(), true),
        /** Whether it is really done, as the appellant says; and what they would give now. */
        solved: z.optional(VisitFinding),
        score: z.optional(z.int().check(z.minimum(1, '请选择 1–5'), z.maximum(5, '请选择 1–5'))),
        /** Not done, and reopened too often or too late to happen by itself: whether it is done again, as the level above decides. */
        again: z.optional(z.boolean()),
      }),
    )
    .output(Moved),
  /** Return visits to be made, overdue, or made, in the caller's territories. */
  listVisits: above
    .input(z.object({ list: z._default(z.enum(visitLists), 'open'), mineOnly: z._default(z.boolean(), false), ...PageRequest }))
    .output(VisitTasks),
  listUnhappyClusters: above.input(z.object({ state: z._default(z.enum(clusterStates), 'open'), ...PageRequest })).output(UnhappyClusters),
  acknowledgeUnhappyCluster: above.input(z.object({ id: Id })).output(UnhappyCluster),
  closeUnhappyCluster: above.input(z.object({ id: Id, words: words('处理情况', 500) })).output(UnhappyCluster),
  /** How the orders of the caller's territories were handled, by month; `months` back from now, this one included. */
  reportHandling: reporting
    .input(
      z.object({
        by: z._default(ReportKind, 'village'),
        months: z._default(z.int('月数应为整数').check(z.minimum(1, '至少看 1 个月'), z.maximum(24, '最多看 24 个月')), 6),
      }),
    )
    .output(HandlingReport),
  /** The orders behind one number of the report. */
  listReported: reporting
    .input(
      z.object({
        measure: Measure,
        by: z.optional(ReportKind),
        key: z.optional(line(200)),
        /** One month, or from `month` back `months`. */
        month: z.optional(Month),
        months: z._default(z.int('月数应为整数').check(z.minimum(1, '至少看 1 个月'), z.maximum(24, '最多看 24 个月')), 6),
        ...PageRequest,
      }),
    )
    .output(OrderRows),
  /** Sets the category right. Nothing is routed anew: `suggestedPost` is where it would go now, when that is another post. */
  setCategory: moving
    .input(z.extend(Held, { l1: words('一级类别', 20), l2: z.nullable(words('二级类别', 20)), note: z.optional(words('说明', limits.noteText)) }))
    .output(Corrected),
  /** 类别正确: the machine (or whoever set it last) was right. */
  confirmCategory: moving.input(Held).output(Moved),
  setUrgency: moving.input(z.extend(Held, { urgency: Urgency, note })).output(Corrected),
  /** How good the triage is, by category and month: numbers only. `months` back from now, this one included. */
  reportTriage: operation({ by: ['townCentre', 'districtCentre', 'auditor', 'admin', 'system'], reach: 'territory' })
    .input(z.object({ months: z._default(z.int('月数应为整数').check(z.minimum(1, '至少看 1 个月'), z.maximum(24, '最多看 24 个月')), 6) }))
    .output(TriageReport),
  /** How many open orders carry a category, before somebody retires it. */
  countInCategory: operation({ by: ['admin', 'districtCentre'], reach: 'territory' })
    .input(z.object({ code: CategoryCode }))
    .output(z.object({ open: z.number(), all: z.number() })),

  // staff: to whom else it goes, and who decides
  handBack: holder.input(z.extend(Held, { reason: HandBackReason, note, attachments: attachmentIds })).output(Moved),
  rule: deciding.input(z.extend(Held, { post: line(120), note })).output(Moved),
  escalate: holder.input(z.extend(Held, { note })).output(Moved),
  takeOver: deciding.input(z.extend(Held, { note })).output(Moved),
  supervise: deciding.input(z.extend(Held, { level: SupervisionLevel, note })).output(Moved),
  answerSupervision: holder.input(z.extend(Held, { note })).output(Moved),
  inviteHelper: holder.input(z.extend(Held, { post: line(120), days: days(limits.helpDays), note })).output(Moved),
  /** By a post that was asked to help, whatever has happened to the order since they looked. */
  answerHelp: moving.input(z.extend(Order, { note })).output(Moved),
  dropHelper: holder.input(z.extend(Held, { helpId: Id })).output(Moved),
  askExtension: holder.input(z.extend(Held, { days: days(limits.extensionDays), note })).output(Moved),
  grantExtension: deciding.input(z.extend(Held, { note: z.optional(note) })).output(Moved),
  refuseExtension: deciding.input(z.extend(Held, { note })).output(Moved),
  suspend: holder.input(z.extend(Held, { condition: SuspensionCondition, days: days(limits.suspensionDays), note })).output(Moved),
  proceed: holder.input(z.extend(Held, { note })).output(Moved),
  refuse: holder.input(z.extend(Held, { ground: RefusalGround, note, alone })).output(Moved),
  proposeSpam: holder.input(z.extend(Held, { note })).output(Moved),
  confirmSpam: deciding.input(z.extend(Held, { alone })).output(Moved),
  rejectSpam: deciding.input(z.extend(Held, { note })).output(Moved),
  /** 议事 about a suggestion: called, argued, decided and published. */
  openDeliberation: above.input(z.extend(Held, NewDeliberation)).output(Moved),
  addArgument: above.input(z.extend(Held, NewArgument)).output(Moved),
  decideDeliberation: above.input(z.extend(Held, NewVerdict)).output(Moved),
  /** 议事结果 of a village, for everybody; without a place, of where the caller lives. */
  listDeliberations: operation({ by: ['resident', ...staff], reach: 'anyone' })
    .input(z.object({ place: z.optional(TerritoryPath), ...PageRequest }))
    .output(PublishedDeliberations),
  /** 议事 for those who call them: suggestions that nobody has called one about, those that are going on, those that were decided. */
  listDeliberationWork: above.input(z.object({ list: z._default(z.enum(workLists), 'open'), ...PageRequest })).output(DeliberationWork),
  undo: moving.input(Held).output(Moved),
  /** What is doubtful about a reply before it is sent. `photos` = how many go with it, `evidence` = those taken at the place. */
  checkReply: holder
    .input(
      z.extend(Order, {
        outcome: Outcome,
        note,
        photos: z.int32().check(z.minimum(0), z.maximum(limits.photos)),
        evidence: z._default(z.array(Shot).check(z.maxLength(limits.photos)), []),
        noEvidence,
      }),
    )
    .output(z.array(ReplyFinding)),
  /** 答复模板: for whoever answers, and for whoever keeps them. */
  listReplyTemplates: operation({ by: [...handlers, 'admin'], reach: 'anyone' })
    .input(z.object({ retired: z._default(z.boolean(), false) }))
    .output(z.array(ReplyTemplate)),
  saveReplyTemplate: operation({ by: ['admin', 'districtCentre'], reach: 'territory' })
    .input(SaveReplyTemplate)
    .output(ReplyTemplate),
  retireReplyTemplate: operation({ by: ['admin', 'districtCentre'], reach: 'territory' })
    .input(RetireReplyTemplate)
    .output(ReplyTemplate),
  /** Who else has this order open now. */
  lookAt: readers.input(Order).output(z.array(z.object({ name: z.string(), post: z.string(), at: z.iso.datetime() }))),
  previewBulk: merger.input(BulkRequest).output(z.array(BulkRow)),
  actInBulk: merger.input(BulkRequest).output(z.array(BulkRow)),
  /** 交接: open orders in somebody's hands, and what they rule on and are named for. A hundred orders at a time. */
  handOver: operation({ by: staff, reach: 'territory' }).input(HandOver).output(HandedOver),
  /** 上限: how often and for how long orders may be extended, suspended, wait for the resident. */
  getCaps: operation({ by: [...supervisors, 'admin'], reach: 'anyone' })
    .input(z.object({}))
    .output(CapsShown),
  setCaps: operation({ by: ['admin'], reach: 'territory' })
    .input(CapsWanted)
    .output(CapsShown),
  setJudge: operation({ by: ['districtCentre', 'admin'], reach: 'territory' })
    .input(z.object({ territory: TerritoryPath, personId: z.nullable(Id) }))
    .output(Judges),
  listJudges: operation({ by: ['townCentre', 'districtCentre', 'admin'], reach: 'territory' })
    .input(z.object({}))
    .output(Judges),
  listRulings: operation({ by: ['committee', 'townCentre', 'districtCentre', 'admin'], reach: 'territory' })
    .input(z.object({}))
    .output(z.array(Ruled)),

  // staff: the same event, or two matters in one
  /** Folds `from` into `into`; `version` and `status` that come back are those of `into`. */
  merge: merger
    .input(
      z.object({
        from: Held,
        into: Held,
        note: z.optional(note),
        /** What the suggestion said, kept with the merge. */
        reasons: z._default(z.array(line(200)).check(z.maxLength(20)), []),
        score: z.optional(z.number().check(z.minimum(0), z.maximum(1))),
      }),
    )
    .output(z.object({ mergeId: Id, orderId: Id, version: z.number(), status: z.string() })),
  /** Gives orders that were merged into `orderId` back to themselves; without `mergeIds` all of them. `orderId` may also be a merged order itself. */
  unmerge: merger
    .input(
      z.extend(Held, {
        mergeIds: z.optional(z.array(Id).check(z.minLength(1), z.maxLength(200))),
        note,
        /** Remember that they are not the same event (不是同一件事). */
        apart: z._default(z.boolean(), true),
      }),
    )
    .output(z.extend(Moved, { orders: z.array(z.object({ orderId: Id, number: z.string(), status: z.string() })) })),
  /** 不是同一件事: never suggested nor merged by the machine again; `apart: false` takes it back. */
  keepApart: merger.input(z.object({ orderId: Id, other: Id, apart: z.boolean(), note: z.optional(note) })).output(Done),
  /** Makes one matter of an order an order of its own, with its own answer and survey for the same appellant. */
  split: moving
    .input(
      z.extend(Held, {
        /** Whose words: one of the order's appeals. */
        appealId: Id,
        /** The part, quoted or described. */
        text: words('拆出的内容', limits.tapText, 2),
        title: z.optional(words('标题', 60)),
        bag: z.optional(Bag),
        /** Who gets it (as in transfer); without it the place and the category decide. */
        post: z.optional(z.string().check(z.maxLength(120))),
      }),
    )
    .output(z.extend(Moved, { child: z.object({ orderId: Id, number: z.string() }) })),

  // woken
  /** Learns from what staff corrected and confirmed. `dry` only measures. */
  retrain: woken.input(z.object({ dry: z._default(z.boolean(), false) })).output(Retrained),
  close: woken.input(z.object({})).output(z.object({ closed: z.number() })),
  /** Warns of deadlines that come near or have passed, `most` at a time. */
  warn: woken.input(z.object({ most: z._default(z.int32().check(z.minimum(1), z.maximum(100_000)), 5000) })).output(z.object({ warned: z.number() })),
  /** Counts deadlines anew after the working time changed. */
  recount: woken.input(z.object({ after: z._default(z.nullable(Id), null) })).output(z.object({ moved: z.number() })),
  /** Reminds, once for each answer and by day, those who have not judged. */
  remindSurvey: woken.input(z.object({})).output(z.object({ reminded: z.number() })),
  /** Makes the task where an order waits for a return visit and has none. */
  openVisits: woken.input(z.object({})).output(z.object({ opened: z.number() })),
  /** Looks whether this order is the third unhappy one of its grid and category. */
  warnUnhappy: woken.input(Order).output(z.object({ warned: z.boolean() })),
  /** Counts anew what changed since the last time, for the reports. */
  rollUpReports: woken.input(z.object({})).output(z.object({ counted: z.number(), left: z.boolean() })),
  resume: woken.input(z.object({})).output(z.object({ resumed: z.number() })),
  /** Files appeals that the index of likeness does not have yet, a batch at a time. */
  indexLikeness: woken.input(z.object({})).output(z.object({ indexed: z.number() })),
  /** Asks a language model, where one is set up, what it thinks of an order that the machine was unsure of. */
  askSecondOpinion: woken.input(Order).output(z.object({ kept: z.boolean() })),
  processAttachment: woken.input(z.object({ id: Id })).output(Done),
  /** Merges what came lately and is plainly the same, where the category's rule allows it. */
  mergeAlike: woken
    .input(
      z.object({ hours: z._default(z.int().check(z.minimum(1), z.maximum(24 * 30)), 1), most: z._default(z.int().check(z.minimum(1), z.maximum(2000)), 500) }),
    )
    .output(z.object({ looked: z.number(), merged: z.number() })),
  /** WeChat's verdict on a picture arrives by push (wxa_media_check). */
  judgeAttachment: woken.input(z.object({ traceId: line(200), suggest: z.enum(['pass', 'risky', 'review']) })).output(Done),
}
