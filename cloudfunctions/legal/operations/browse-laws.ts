import { contract } from '@shared/contract'
import type { LawLine, LawShown } from '@shared/legal/statute'
import { Refusal } from '@shared/platform/refusal'
import type { Context } from '@platform/kernel/context'
import { serve } from '@platform/kernel/serve'
import { dateOf } from '@platform/rules/working-clock'
import { changedArticles } from '../rules/changed-articles'
import { excerptLines, excerptOf } from '../rules/excerpts'
import { inChapters } from '../rules/in-chapters'
import { shortName } from '../rules/learned'
import { validities } from '../rules/library'
import { reviewOf, versionAt, versionValidity } from '../rules/version-validity'
import { findLaw, type LawRow, listArticles, listKinds, listLawNames, listNumbers, listVersions } from '../store/statutes'

const lawsInPage = 50

/** 法律法规: the laws that were imported, each with whether it holds today. Where none was, those that the cards cite, as `excerpts`. */
export const listLaws = serve(contract.legal.listLaws, async (ctx, { words, kind, after }) => {
  const rows = await listLawNames(ctx.db, ctx.districtId, words.trim(), kind, after, lawsInPage + 1)
  const kinds = await listKinds(ctx.db, ctx.districtId)
  if (rows.length === 0 && kinds.length === 0) return { laws: excerptLines(words.trim(), dateOf(ctx.now)), kinds, more: false, excerpts: true }
  return { laws: await lawLines(ctx, rows.slice(0, lawsInPage)), kinds, more: rows.length > lawsInPage, excerpts: false }
})

export async function lawLines(ctx: Context, rows: readonly LawRow[]): Promise<LawLine[]> {
  const day = dateOf(ctx.now)
  const versions = await listVersions(
    ctx.db,
    ctx.districtId,
    rows.map(({ name }) => name),
  )
  return rows.flatMap(({ name, kind }): LawLine[] => {
    const own = versions.filter(({ law }) => law === name)
    const reviewed = validities.get(name)
    const shown = versionAt(own, reviewed, day)
    return shown ? [{ law: name, kind, version: shown.version, versions: own.length, validity: versionValidity(shown, own, reviewed, day) }] : []
  })
}

/** One law, or what the cards cite of it: its versions, and the table of contents of the one asked for or the one that holds. */
export const getLaw = serve(contract.legal.getLaw, async (ctx, { law: asked, version }): Promise<LawShown> => {
  const name = shortName(asked)
  const law = await findLaw(ctx.db, ctx.districtId, name)
  const day = dateOf(ctx.now)
  if (!law) {
    const excerpt = excerptOf(name, day)
    if (!excerpt) throw new Refusal('notFound', `law ${name}`, { field: 'law', sentence: '没有收录这部法律' })
    return excerpt
  }
  const versions = await listVersions(ctx.db, ctx.districtId, [name])
  const reviewed = validities.get(name)
  const shown = version === undefined ? versionAt(versions, reviewed, day) : versions.find((one) => one.version === version)
  if (!shown) throw new Refusal('notFound', `law ${name} ${version}`, { field: 'version', sentence: '没有收录这个版本' })
  return {
    law: name,
    kind: law.kind,
    issuer: law.issuer,
    version: shown.version,
    versions: versions
      .sort((a, b) => (a.version < b.version ? 1 : -1))
      .map((one) => {
        const review = reviewOf(one, versions, reviewed)
        return {
          version: one.version,
          promulgated: one.promulgated,
          amended: one.amended,
          inForce: review?.from ?? one.inForce,
          until: review?.until ?? one.until,
          replacedBy: review?.replacedBy ?? one.replacedBy,
          source: review?.source ?? one.source,
          validity: versionValidity(one, versions, reviewed, day),
        }
      }),
    chapters: inChapters(await listNumbers(ctx.db, ctx.districtId, name, shown.version)),
  }
})

/** What changed between two versions of one law. */
export const compareVersions = serve(contract.legal.compareVersions, async (ctx, { law: asked, from, to }) => {
  const law = shortName(asked)
  const before = await listArticles(ctx.db, ctx.districtId, law, from)
  const after = await listArticles(ctx.db, ctx.districtId, law, to)
  if (before.length === 0) throw new Refusal('notFound', `law ${law} ${from}`, { field: 'from', sentence: '没有收录这个版本' })
  if (after.length === 0) throw new Refusal('notFound', `law ${law} ${to}`, { field: 'to', sentence: '没有收录这个版本' })
  return { changes: changedArticles(before, after) }
})
