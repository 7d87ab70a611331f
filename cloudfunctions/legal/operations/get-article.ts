import { contract } from '@shared/contract'
import type { ArticleShown } from '@shared/legal/chat'
import { Refusal } from '@shared/platform/refusal'
import type { Reader } from '@platform/kernel/remembered'
import { serve } from '@platform/kernel/serve'
import { dateOf } from '@platform/rules/working-clock'
import { shortName } from '../rules/learned'
import { checkedText, shipped, validities } from '../rules/library'
import { validityOn } from '../rules/validity'
import { articleValidity, reviewOf, versionAt } from '../rules/version-validity'
import { findWithNeighbours, listVersions } from '../store/statutes'

/** An article in full, with those beside it and whether its law holds today. */
export const getArticle = serve(contract.legal.getArticle, async (ctx, { law, article, version }) => {
  const found = await findArticle(ctx, law, article, version)
  if (!found) throw new Refusal('notFound', `${law} ${article}`, { field: 'article', sentence: '没有收录这一条' })
  return found
})

/** Null where it is not there. Where the imported text is not the one that the cards were checked against, the checked one is given unless a version is asked for. */
export async function findArticle(ctx: Reader, asked: string, article: string, version?: string): Promise<ArticleShown | null> {
  const law = shortName(asked)
  const checked = version === undefined ? shippedArticle(law, article, dateOf(ctx.now)) : null
  const imported = await importedArticle(ctx, law, article, version)
  if (imported && checked && bare(imported.text) === bare(checked.text)) return { ...imported, validity: checked.validity, source: checked.source }
  return checked ?? imported
}

const bare = (text: string) => text.replace(/\s/g, '')

function shippedArticle(law: string, article: string, day: string): ArticleShown | null {
  const at = shipped.findIndex((one) => one.law === law && one.article === article)
  const found = shipped[at]
  if (!found) return null
  return {
    law: found.law,
    article: found.article,
    chapter: found.chapter,
    text: found.text,
    version: null,
    validity: validityOn(validities.get(law), day),
    source: validities.get(law)?.source ?? null,
    neighbours: [shipped[at - 1], shipped[at + 1]].flatMap((one) =>
      one && one.law === law && Math.abs(one.no - found.no) === 1 ? [{ article: one.article, text: one.text }] : [],
    ),
  }
}

async function importedArticle(ctx: Reader, law: string, article: string, version: string | undefined): Promise<ArticleShown | null> {
  const day = dateOf(ctx.now)
  const versions = await listVersions(ctx.db, ctx.districtId, [law])
  const reviewed = validities.get(law)
  const own = version === undefined ? versionAt(versions, reviewed, day) : versions.find((one) => one.version === version)
  if (!own) return null
  const rows = await findWithNeighbours(ctx.db, ctx.districtId, law, own.version, article)
  const found = rows.find(({ number }) => number === article)
  if (!found) return null
  const validity = articleValidity({ text: found.text, checked: checkedText(law, article) }, own, versions, reviewed, day)
  return {
    law,
    article,
    chapter: found.chapter,
    text: found.text,
    version: own.version,
    validity,
    source: own.source ?? (validity.state === 'unknown' ? null : (reviewOf(own, versions, reviewed)?.source ?? null)),
    neighbours: rows.flatMap((one) => (one.number === article ? [] : [{ article: one.number, text: one.text }])),
  }
}
