import { fieldsIn, wrongField } from '@shared/appeals/fill-template'
import { type Outcome, outcomeName } from '@shared/appeals/outcome'
import type { FilledTemplate } from '@shared/appeals/reply-template'
import { Refusal } from '@shared/platform/refusal'
import type { Context } from '@platform/kernel/context'
import { listReplyTemplates } from '../store/reply-templates'

/**
 * That a reply leaves no field of a template open, and was made from a template of its own outcome. Answers the template's name.
 * @throws Refusal badInput
 */
export async function assertFilled(
  ctx: Pick<Context, 'db' | 'districtId'>,
  reply: { outcome: Outcome; note: string; template?: FilledTemplate | undefined },
): Promise<string | null> {
  const no = (field: string, sentence: string) => new Refusal('badInput', `template: ${field}`, { field, sentence })
  const [open] = fieldsIn(reply.note)
  if (open) throw no('note', `模板里的“{${open}}”还没填，填好或删掉这一处再发`)
  if (!reply.template) return null
  const { id, values } = reply.template
  const template = (await listReplyTemplates(ctx.db, ctx.districtId)).find((one) => one.id === id && !one.retired)
  if (!template) throw no('template', '这个模板已停用，您写的还在，请另选一个或直接写')
  if (template.outcome !== reply.outcome) throw no('template', `这个模板是“${outcomeName[template.outcome]}”用的，和您选的办理结果不一样`)
  const wrong = wrongField(template.fields, values)
  if (wrong) throw no('template', `模板里的“${wrong.name}”${wrong.why}`)
  return template.name
}
