import * as z from 'zod/mini'
import { line, words } from '../platform/text'
import { ValidityShown } from './chat'

const iso = z.iso.date('日期写作 2026-11-26').check(z.regex(/^(18|19|20)/, '年份不对'))

/** The date that a version's text bears; empty where none is known. */
export const VersionKey = z.string().check(z.regex(/^((18|19|20)\d\d-\d\d-\d\d)?$/, '版本写作 2026-11-26'))
export const LawName = line(120).check(z.minLength(1, '缺少法律名称'))
export const ArticleNumber = line(40).check(z.minLength(1, '缺少条号'))

/** One article as an import brings it. */
export const StatuteArticle = z.object({
  number: words('条号', 40),
  ordinal: z.int32().check(z.minimum(0)),
  chapter: z.nullable(words('章节', 200)),
  text: words('条文', 20_000),
})
export type StatuteArticle = z.infer<typeof StatuteArticle>

/** What a file says about a version of a law besides its articles. */
export const StatuteHead = z.object({
  law: words('法律名称', 120),
  version: VersionKey,
  kind: z.nullable(words('种类', 40)),
  issuer: z.nullable(words('机关', 120)),
  promulgated: z.nullable(iso),
  amended: z.nullable(iso),
  inForce: z.nullable(iso),
  until: z.nullable(iso),
  replacedBy: z.nullable(words('替代', 120)),
  source: z.nullable(words('来源', 200)),
  reviewed: z.nullable(iso),
})
export type StatuteHead = z.infer<typeof StatuteHead>

export const StatuteVersion = z.extend(StatuteHead, { articles: z.array(StatuteArticle).check(z.maxLength(2000)) })
export type StatuteVersion = z.infer<typeof StatuteVersion>

/** A law in a list (法律法规). */
export const LawLine = z.object({ law: z.string(), kind: z.nullable(z.string()), version: z.string(), versions: z.number(), validity: ValidityShown })
export type LawLine = z.infer<typeof LawLine>

/** An article that a search found; `text` is its beginning. */
export const ArticleLine = z.object({ law: z.string(), version: z.string(), article: z.string(), text: z.string(), validity: ValidityShown })
export type ArticleLine = z.infer<typeof ArticleLine>

/** One version in the history of its law. */
export const VersionShown = z.object({
  version: z.string(),
  promulgated: z.nullable(z.string()),
  amended: z.nullable(z.string()),
  /** By the review where it speaks of this version, else as the file says. */
  inForce: z.nullable(z.string()),
  until: z.nullable(z.string()),
  replacedBy: z.nullable(z.string()),
  source: z.nullable(z.string()),
  validity: ValidityShown,
})
export type VersionShown = z.infer<typeof VersionShown>

/** A law with its versions and the table of contents of one of them. */
export const LawShown = z.object({
  law: z.string(),
  kind: z.nullable(z.string()),
  issuer: z.nullable(z.string()),
  version: z.string(),
  versions: z.array(VersionShown),
  chapters: z.array(z.object({ chapter: z.nullable(z.string()), articles: z.array(z.string()) })),
  /** Not imported: only the articles that the cards cite, each with its neighbours. */
  excerpts: z.optional(z.boolean()),
})
export type LawShown = z.infer<typeof LawShown>

/** What differs between two versions: `before` null = new, `after` null = no longer there. */
export const ArticleChange = z.object({ article: z.string(), before: z.nullable(z.string()), after: z.nullable(z.string()) })
export type ArticleChange = z.infer<typeof ArticleChange>
