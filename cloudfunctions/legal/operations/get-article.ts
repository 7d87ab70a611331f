import { contract } from '@shared/contract'
import { Refusal } from '@shared/platform/refusal'
import { serve } from '@platform/kernel/serve'
import { dateOf } from '@platform/rules/working-clock'
import { shipped, validities } from '../rules/library'
import { validityOn } from '../rules/validity'

/** An article that a card cites, in full, with those beside it and whether its law holds today. */
export const getArticle = serve(contract.legal.getArticle, async (ctx, { law, article }) => {
  const at = shipped.findIndex((one) => one.law === law && one.article === article)
  const found = shipped[at]
  if (!found) throw new Refusal('notFound', `${law} ${article}`, { field: 'article', sentence: '没有收录这一条' })
  const day = dateOf(ctx.now)
  return {
    law: found.law,
    article: found.article,
    chapter: found.chapter,
    text: found.text,
    validity: validityOn(validities.get(law), day),
    source: validities.get(law)?.source ?? null,
    neighbours: [shipped[at - 1], shipped[at + 1]].flatMap((one) =>
      one && one.law === law && Math.abs(one.no - found.no) === 1 ? [{ article: one.article, text: one.text }] : [],
    ),
  }
})
