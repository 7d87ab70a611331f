import type { AnyContractProcedure, InferContractRouterOutputs } from '@orpc/contract'
import { OnceKey, type Promised } from '@shared/platform/contract'
import { Refusal } from '@shared/platform/refusal'
import type * as z from 'zod/mini'
import type { Actor, Context, Hat, Kernel } from './context'
import type { Ports } from '../ports/ports'
import { DoneBefore, findAnswer, type Once } from '../store/done-moves'
import { working } from '../store/working-times'
import { logCall } from './log'
import { blindIndex } from './seal'

type InputOf<P> = P extends { '~orpc': { inputSchema?: infer S } } ? z.output<NonNullable<S>> : never
type OutputOf<P extends AnyContractProcedure> = P extends { '~orpc': { outputSchema?: infer S } } ? z.input<NonNullable<S>> : InferContractRouterOutputs<P>

export interface Served {
  meta: Promised
  input: z.ZodMiniType
  output: z.ZodMiniType
  work: (ctx: Context, input: never) => Promise<unknown>
}
/** The operations of one word, by verb. */
export type Serving = Record<string, Served>
/** Everything that this bundle can do, by word. */
export type House = Record<string, Serving>

/** Joins a promise of the contract to the work that keeps it. */
export function serve<P extends AnyContractProcedure>(procedure: P, work: (ctx: Context, input: InputOf<P>) => Promise<OutputOf<P>>): Served {
  const def = procedure['~orpc']
  return { meta: def.meta as Promised, input: def.inputSchema as z.ZodMiniType, output: def.outputSchema as z.ZodMiniType, work: work as Served['work'] }
}

/** Somebody at the door: who they are, and what the house lends them. */
export interface Caller {
  actor: Actor
  now: Date
  ports: Ports
  kernel: Kernel
  /** The key that came along, as it came; nothing = an ordinary call. */
  once?: unknown
}

/**
 * The one doorway: is there such a thing, may they, is it well formed; then do it.
 * What leaves is cut to the contract's output, so that nothing slips out that was not promised.
 * @throws Refusal and nothing else; what was not foreseen becomes `ourFault`.
 */
export async function perform(house: House, name: string, sent: unknown, caller: Caller): Promise<unknown> {
  const started = performance.now()
  try {
    const output = await enter(house, name, sent, caller)
    logCall({ operation: name, ms: Math.round(performance.now() - started), code: 'ok' })
    return output
  } catch (error) {
    const refusal = error instanceof Refusal ? error : new Refusal('ourFault', causeOf(error))
    logCall({ operation: name, ms: Math.round(performance.now() - started), code: refusal.code, why: refusal.message })
    throw refusal
  }
}

/** The root cause and where it happened. Not the outer message: a failed query's carries the values, and those may be somebody's. */
export function causeOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const frames = (error.stack ?? '').split('\n').filter((line) => line.startsWith('    at '))
  let root: Error = error
  while (root.cause instanceof Error) root = root.cause
  return [`${root.name}: ${root.message}`, ...frames.slice(0, 12)].join('\n')
}

async function enter(house: House, name: string, sent: unknown, caller: Caller): Promise<unknown> {
  const served = find(house, name)
  const hats = allowedHats(served.meta, caller.actor)
  if (hats.length === 0) return served.output.parse(await answerOfBefore(served, name, sent, caller))
  const parsed = served.input.safeParse(sent ?? {})
  if (!parsed.success) throw badInput(parsed.error)
  const reader = { districtId: caller.kernel.settings.districtId, db: caller.kernel.database.db, now: caller.now, kernel: caller.kernel }
  const ctx: Context = { ...reader, operation: name, actor: caller.actor, hats, working: await working.get(reader), ports: caller.ports }
  const once = onceOf(served, name, parsed.data, caller)
  return served.output.parse(once ? await workOnce(served, ctx, parsed.data, once) : await served.work(ctx, parsed.data as never))
}

/**
 * Somebody whose right has ended asks again for what they did while they had it: answered as it was then, and nothing is read anew.
 * @throws Refusal notAllowed for everything else
 */
async function answerOfBefore(served: Served, name: string, sent: unknown, caller: Caller): Promise<unknown> {
  const stranger = refuseStranger(name, caller.actor)
  const parsed = served.input.safeParse(sent ?? {})
  const { db } = caller.kernel.database
  const before = parsed.success ? onceOf(served, name, parsed.data, caller, stranger) : null
  const found = before && (await findAnswer({ db, districtId: caller.kernel.settings.districtId }, before).catch(() => null))
  if (!found) throw stranger
  return found.answer
}

async function workOnce({ work }: Served, ctx: Context, input: unknown, once: Once): Promise<unknown> {
  return (await doOnce(ctx, once, (under) => work(under, input as never))).answer
}

/**
 * Does it, unless it was done under this key before: then it is answered as it was then, also when it would not be allowed any more.
 * `again` = it was done before.
 */
export async function doOnce<T>(ctx: Context, once: Once, work: (under: Context) => Promise<T>): Promise<{ answer: unknown; again: boolean }> {
  const before = await findAnswer(ctx, once)
  if (before) return { answer: before.answer, again: true }
  try {
    return { answer: await work({ ...ctx, once }), again: false }
  } catch (error) {
    if (!(error instanceof DoneBefore)) throw error
    // Its twin was under way when this one came.
    return { answer: (await findAnswer(ctx, once))?.answer, again: true }
  }
}

/** The key of one move among many (批量): as if the move had been asked for by itself, so that either answers for the other. */
export function onceWithin(ctx: Context, procedure: AnyContractProcedure, name: string, input: object, key: string): Once {
  const read = (procedure['~orpc'].inputSchema as z.ZodMiniType).parse(input)
  return { key, personId: ctx.actor.personId ?? '', operation: name, body: bodyOf(ctx.kernel, read) }
}

const bodyOf = (kernel: Pick<Kernel, 'keys'>, input: unknown): string => blindIndex(kernel.keys.index, `once:${JSON.stringify(input)}`)

/** The key with what was asked under it, so that it cannot stand for anything else. @throws Refusal badInput, or `otherwise` */
function onceOf({ meta }: Served, name: string, input: unknown, { once, actor, kernel }: Caller, otherwise?: Refusal): Once | null {
  if (once === undefined || once === null) return null
  const key = OnceKey.safeParse(once)
  if (!key.success || !meta.once || !actor.personId)
    throw otherwise ?? new Refusal('badInput', `a key for ${name}`, { field: 'once', sentence: '操作编号不正确，请刷新后再试' })
  return { key: key.data, personId: actor.personId, operation: name, body: bodyOf(kernel, input) }
}

function find(house: House, name: string): Served {
  const [word = '', verb = ''] = name.split('.')
  const serving = Object.hasOwn(house, word) ? house[word] : undefined
  const served = serving && Object.hasOwn(serving, verb) ? serving[verb] : undefined
  if (!served) throw new Refusal('notFound', `no operation ${name}`)
  return served
}

/** Everybody is a resident too; other hats come from grants. */
function allowedHats(meta: Promised, actor: Actor): Hat[] {
  return actor.hats.filter((hat) => meta.by.includes(hat.role))
}

function refuseStranger(name: string, actor: Actor): Refusal {
  return new Refusal('notAllowed', `${name} is not for ${actor.hats.map((hat) => hat.role).join(', ') || 'nobody'}`)
}

/** Names the first field that was wrong, in the words that its schema gives. */
function badInput(error: z.core.$ZodError): Refusal {
  const issue = error.issues[0]
  const field = issue?.path.join('.') || undefined
  const chinese = issue && /[\u4e00-\u9fff]/.test(issue.message)
  return new Refusal('badInput', `${field ?? 'input'}: ${issue?.message ?? 'malformed'}`, {
    field,
    sentence: chinese ? issue.message : `“${fieldName(field)}”填写得不对，请检查`,
  })
}

const fieldNames: Record<string, string> = {
  key: '提交编号',
  bag: '袋子',
  text: '内容',
  place: '位置',
  placeText: '位置说明',
  territory: '网格',
  attachments: '照片',
  anonymous: '匿名',
  behalf: '代报人',
  name: '姓名',
  phone: '电话',
  ref: '编号',
  orderId: '工单编号',
  version: '版本',
  note: '内容',
  score: '评分',
  outcome: '办理结果',
  post: '转办对象',
  words: '文字',
  tab: '分类',
  limit: '条数',
  after: '页码',
  path: '辖区',
  code: '邀请码',
  size: '文件大小',
  type: '文件类型',
  from: '要并入的工单',
  into: '并入到的工单',
  mergeIds: '要拆开的合并',
  appealId: '诉求',
  other: '另一件工单',
  title: '标题',
  alone: '单独了结',
  withoutHelp: '不等联办意见',
  number: '号码',
  kinds: '适用情形',
  source: '来源',
  hours: '接听时间',
  position: '次序',
  people: '人员',
  sign: '敏感类型',
  startsAt: '开始时间',
  endsAt: '结束时间',
  reason: '原因',
}
function fieldName(field: string | undefined): string {
  const last = field?.split('.').findLast((part) => fieldNames[part])
  return (last && fieldNames[last]) ?? field ?? '填写的内容'
}
