import { createHash } from 'node:crypto'
import { StatuteArticle, StatuteHead, type StatuteVersion } from '@shared/legal/statute'
import { shortName } from '../../legal/rules/learned'
import { ordinalOf } from '../../legal/rules/article-number'

/** An article as a file has it. `at` = how a person finds it there: 第 12 行. */
export interface RawArticle {
  at: string
  head: Record<string, unknown>
  number: unknown
  chapter: unknown
  text: unknown
}

export type Turned = (at: string, why: string) => void

/** Rows of one version that go together, so that a version of a thousand articles is not held in pieces of one. */
const most = 1000

interface Seen {
  texts: Map<string, string>
  last: number
  /** Said once for a version. */
  disordered: boolean
}

/** Of a text without blanks: the whole file's texts are too much to remember. */
const markOf = (text: string) => createHash('sha256').update(text.replace(/\s/g, '')).digest('base64').slice(0, 16)

/**
 * Gathers articles to versions, in the order of the file. What cannot be taken is turned away with its place, the rest goes on: an article
 * twice with different words (the first is taken), a law without a name. An article out of order is put where its number belongs, and said.
 */
export function gatherVersions(turnAway: Turned, remark: Turned) {
  const seen = new Map<string, Seen>()
  let open: StatuteVersion | null = null
  let again = 0
  const take = (raw: RawArticle): StatuteVersion | null => {
    const head = headOf(raw.head)
    if (typeof head === 'string') {
      turnAway(raw.at, head)
      return null
    }
    const key = `${head.law} ${head.version}`
    const known = seen.get(key) ?? { texts: new Map<string, string>(), last: 0, disordered: false }
    seen.set(key, known)
    const article = articleOf(raw, known, remark)
    if (typeof article === 'string') {
      turnAway(raw.at, article)
      return null
    }
    const before = known.texts.get(article.number)
    if (before !== undefined) {
      if (before === markOf(article.text)) again++
      else turnAway(raw.at, `《${head.law}》${head.version ? `（${head.version}）` : ''}${article.number}重复，文字不一样，已按前面的一条`)
      return null
    }
    known.texts.set(article.number, markOf(article.text))
    known.last = Math.max(known.last, article.ordinal)
    const full = open && (open.law !== head.law || open.version !== head.version || open.articles.length >= most) ? open : null
    if (!open || full) open = { ...head, articles: [] }
    open.articles.push(article)
    return full
  }
  return { take, rest: () => open, repeated: () => again }
}

function headOf(raw: Record<string, unknown>): StatuteHead | string {
  const blank = Object.fromEntries(
    ['version', 'kind', 'issuer', 'promulgated', 'amended', 'inForce', 'until', 'replacedBy', 'source', 'reviewed'].map((key) => [key, null]),
  )
  const given = Object.fromEntries(Object.entries(raw).filter(([, value]) => value !== undefined && value !== ''))
  const { law } = given
  if (typeof law !== 'string' || law.trim() === '') return '缺少法律名称'
  const head = StatuteHead.safeParse({ ...blank, ...given, law: shortName(law.trim()), version: given.version ?? '' })
  return head.success ? head.data : (head.error.issues[0]?.message ?? '不正确')
}

function articleOf({ at, number, chapter, text }: RawArticle, known: Seen, remark: Turned): StatuteArticle | string {
  const label = typeof number === 'string' ? number.replace(/\s/g, '') : number
  const own = typeof label === 'string' ? ordinalOf(label) : null
  const article = StatuteArticle.safeParse({ number: label, ordinal: own ?? known.last + 1, chapter: chapter === '' ? null : (chapter ?? null), text })
  if (!article.success) return article.error.issues[0]?.message ?? '不正确'
  if (own !== null && own < known.last && !known.disordered && !known.texts.has(article.data.number)) {
    known.disordered = true
    remark(at, `从${article.data.number}起不在它的位置上，已按条号排好`)
  }
  return article.data
}
