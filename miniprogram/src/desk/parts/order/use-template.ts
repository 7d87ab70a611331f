import { fill, fieldsIn, wrongField } from '@shared/appeals/fill-template'
import type { OrderDetail } from '@shared/appeals/order'
import type { Outcome } from '@shared/appeals/outcome'
import type { ReplyTemplate } from '@shared/appeals/reply-template'
import type { OrderDraft } from './order-draft'

/** What can be used for this outcome: the order's own category first, then its first level, then those for all. */
export function offered(
  all: readonly ReplyTemplate[],
  order: Pick<OrderDetail, 'bag' | 'categoryL1' | 'categoryL2'>,
  outcome: Outcome | null,
): ReplyTemplate[] {
  const near = ({ category }: ReplyTemplate) => {
    if (category === null) return 2
    if (category.l1 !== order.categoryL1) return 3
    return category.l2 === null ? 1 : category.l2 === order.categoryL2 ? 0 : 3
  }
  return all
    .filter((one) => one.outcome === outcome && (one.bag === null || one.bag === order.bag) && near(one) < 3)
    .map((one) => ({ one, at: near(one) }))
    .sort((a, b) => a.at - b.at || a.one.position - b.one.position)
    .map(({ one }) => one)
}

/** The template's words instead of those of the one before; what somebody wrote themselves stays before them. */
export function withTemplate({ text, template }: OrderDraft, next: ReplyTemplate): Partial<OrderDraft> {
  const values = template?.values ?? {}
  const words = fill(next.body, values)
  const own = text.trim() && text !== template?.made ? `${text.trim()}\n` : ''
  return { text: `${own}${words}`, template: { id: next.id, values, made: own ? null : words, fields: next.fields } }
}

/** Another value: written anew, or, where somebody has changed the words, into what is still open. */
export function refilled(draft: OrderDraft, { id, body, fields }: ReplyTemplate, name: string, value: string): Partial<OrderDraft> {
  const values = { ...draft.template?.values, [name]: value }
  const untouched = draft.template?.made === draft.text
  const text = untouched ? fill(body, values) : fill(draft.text, values)
  return { text, template: { id, values, made: untouched ? text : null, fields } }
}

/** Nothing of a template is left open, and what was filled in is what its fields want. */
export function isFilledIn({ text, template }: OrderDraft): boolean {
  return fieldsIn(text).length === 0 && (!template || wrongField(template.fields, template.values) === null)
}
