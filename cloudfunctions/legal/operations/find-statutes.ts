import { contract } from '@shared/contract'
import type { ArticleLine } from '@shared/legal/statute'
import type { Context } from '@platform/kernel/context'
import { serve } from '@platform/kernel/serve'
import { dateOf } from '@platform/rules/working-clock'
import { askedArticle } from '../rules/article-number'
import { nearestShipped } from '../rules/counsel'
import { shortName } from '../rules/learned'
import { checkedText, validities } from '../rules/library'
import { validityOn } from '../rules/validity'
import { articleValidity, versionAt } from '../rules/version-validity'
import { type ArticleRow, findWithNeighbours, guessLaws, listVersions } from '../store/statutes'
import { lawLines } from './browse-laws'
import { nearStatutes } from './near-statutes'

const mostLaws = 5
const mostArticles = 20
const longestShown = 120

/** Laws by name, an article by its number, articles by what they say. Where nothing was imported, what is shipped with the cards is searched. */
export const findStatutes = serve(contract.legal.findStatutes, async (ctx, { words }) => {
  const asked = askedArticle(words)
  const name = shortName((asked?.law ?? words).replace(/[《》\s]/g, ''))
  const laws = name ? await guessLaws(ctx.db, ctx.districtId, name, mostLaws) : []
  if (asked && laws.length > 0) {
    const numbered = await articlesNumbered(
      ctx,
      laws.map((law) => law.name),
      asked.article,
    )
    if (numbered.length > 0) return { laws: await lawLines(ctx, laws), articles: numbered }
  }
  const near = await nearStatutes(ctx, words, mostArticles)
  return { laws: await lawLines(ctx, laws), articles: near ? await articleLines(ctx, near) : shippedLines(ctx, words) }
})

async function articlesNumbered(ctx: Context, names: readonly string[], article: string): Promise<ArticleLine[]> {
  const versions = await listVersions(ctx.db, ctx.districtId, names)
  const rows: ArticleRow[] = []
  for (const name of names) {
    const shown = versionAt(
      versions.filter(({ law }) => law === name),
      validities.get(name),
      dateOf(ctx.now),
    )
    const found = shown ? await findWithNeighbours(ctx.db, ctx.districtId, name, shown.version, article) : []
    rows.push(...found.filter(({ number }) => number === article))
  }
  return articleLines(ctx, rows)
}

async function articleLines(ctx: Context, rows: readonly ArticleRow[]): Promise<ArticleLine[]> {
  const versions = await listVersions(ctx.db, ctx.districtId, [...new Set(rows.map(({ law }) => law))])
  return rows.flatMap(({ law, version, number, text }): ArticleLine[] => {
    const all = versions.filter((one) => one.law === law)
    const own = all.find((one) => one.version === version)
    const validity = own && articleValidity({ text, checked: checkedText(law, number) }, own, all, validities.get(law), dateOf(ctx.now))
    return validity ? [{ law, version, article: number, text: text.slice(0, longestShown), validity }] : []
  })
}

function shippedLines(ctx: Context, words: string): ArticleLine[] {
  return nearestShipped(words, mostArticles).map(({ law, article, text }) => ({
    law,
    version: '',
    article,
    text: text.slice(0, longestShown),
    validity: validityOn(validities.get(law), dateOf(ctx.now)),
  }))
}
