import { fieldsIn } from '@shared/appeals/fill-template'
import { outcomeName } from '@shared/appeals/outcome'
import { mostTemplates, type ReplyTemplate, type SaveReplyTemplate } from '@shared/appeals/reply-template'
import { contract } from '@shared/contract'
import { Refusal } from '@shared/platform/refusal'
import { type Act, act, type Context, hatsOver } from '@platform/kernel/context'
import { serve } from '@platform/kernel/serve'
import { categoryInUse } from '../../triage'
import { promiseIn } from '../rules/template-promises'
import { holdReplyTemplate, listReplyTemplates, seedReplyTemplates, writeReplyTemplate } from '../store/reply-templates'

/** A template is added or changed; what it was before is in the ledger. */
export const saveReplyTemplate = serve(contract.appeals.saveReplyTemplate, async (ctx, { version, ...sent }) => {
  assertOverDistrict(ctx)
  assertSound(sent)
  const category = sent.category && (await categoryInUse(ctx, sent.category)).category
  return act(ctx, async (open) => {
    const before = await holdOne(ctx, open, sent.id, version)
    if (!before) await assertRoom(ctx, open)
    return write(ctx, open, before, { ...sent, category, version: version + 1, retired: false })
  })
})

/** No longer offered. Saving it brings it back. */
export const retireReplyTemplate = serve(contract.appeals.retireReplyTemplate, (ctx, { id, version }) => {
  assertOverDistrict(ctx)
  return act(ctx, async (open) => {
    const before = await holdOne(ctx, open, id, version)
    if (!before) throw new Refusal('notFound', `no template ${id}`, { field: 'id', sentence: '没有这个模板，请刷新看看' })
    return write(ctx, open, before, { ...before, version: version + 1, retired: true })
  })
})

function assertOverDistrict(ctx: Context): void {
  if (hatsOver(ctx, ctx.districtId).length === 0) throw new Refusal('notAllowed', 'not over the district', { sentence: '这是全区的设置，您的职权不在本区' })
}

/** Fields and braces say the same, and nothing is promised that the outcome does not say. @throws Refusal badInput */
function assertSound({ body, fields, outcome }: Pick<SaveReplyTemplate, 'body' | 'fields' | 'outcome'>): void {
  const no = (field: string, sentence: string) => new Refusal('badInput', `template ${field}`, { field, sentence })
  const [inBody, named] = [fieldsIn(body), fields.map(({ name }) => name)]
  const untyped = inBody.find((name) => !named.includes(name))
  if (untyped) throw no('fields', `“{${untyped}}”还没选填什么`)
  const unused = named.find((name) => !inBody.includes(name))
  if (unused || new Set(named).size < named.length) throw no('fields', `空格“${unused ?? named[0]}”在内容里没有，或写了两次`)
  if (/[{}]/.test(body.replace(/\{[^{}\n]{1,20}\}/g, ''))) throw no('body', '大括号要成对，里面写空格的名称，例如 {联系电话}')
  const promised = promiseIn(outcome, body)
  if (promised) throw no('body', `“${promised}”和办理结果“${outcomeName[outcome]}”不符，请改一改：结果没有的，模板不能先说`)
}

async function holdOne(ctx: Context, { db }: Act, id: string, version: number): Promise<ReplyTemplate | null> {
  await seedReplyTemplates(db, ctx.districtId)
  const before = await holdReplyTemplate(db, ctx.districtId, id)
  if ((before?.version ?? 0) === version) return before
  throw new Refusal('changedMeanwhile', `version ${before?.version ?? 0}`, { sentence: '这个模板刚被别人改过，您写的还在，请看过新的再保存' })
}

async function assertRoom(ctx: Context, { db }: Act): Promise<void> {
  const inUse = (await listReplyTemplates(db, ctx.districtId)).filter(({ retired }) => !retired)
  if (inUse.length >= mostTemplates) throw new Refusal('badInput', 'too many', { field: 'id', sentence: `最多 ${mostTemplates} 个模板，请先停用不用的` })
}

async function write(ctx: Context, open: Act, before: ReplyTemplate | null, after: ReplyTemplate): Promise<ReplyTemplate> {
  await writeReplyTemplate(open.db, ctx.districtId, after)
  open.record({ subject: `replyTemplate:${after.id}`, internal: true, data: { before, after } })
  return after
}
