import { randomUUID } from 'node:crypto'
import { openFinder } from '../../legal/rules/find-articles'
import { outlineOf, type Place } from '../../legal/rules/index-outline'
import type { Learned } from '../../legal/rules/learned'
import learned from '../../legal/rules/learned.json'
import { packedBuckets } from '../../legal/rules/packed-index'
import { type Article, buildIndex } from '../../legal/rules/statute-index'
import type { Reached } from './reach'

interface Page {
  stamp: string
  indexed: boolean
  laws: { law: string; version: string; articles: { number: string; ordinal: number; text: string }[] }[]
}

/** So many bytes of the index, and so many buckets, go in one call. */
const part = 2_000_000
const bucketsInPart = 4096

/**
 * Builds the index of the newest versions here, so that a running product only stores it, and switches to it when it is whole.
 * Answers how many articles it holds; where nothing changed since the last one, nothing is done.
 */
export async function buildStatuteIndex(ask: Reached['ask'], told: (words: string) => void, from: Learned = learned as Learned): Promise<number> {
  const read = await readAll(ask)
  if (read.articles.length === 0 || read.indexed) return read.articles.length
  told(`正在为 ${read.articles.length} 条建立索引…`)
  const index = buildIndex(read.articles)
  const build = randomUUID()
  let buckets = 0
  let waiting: { bucket: number; terms: string }[] = []
  let size = 0
  for (const { bucket, terms } of packedBuckets(index, from)) {
    waiting.push({ bucket, terms: terms.toString('base64') })
    buckets++
    size += terms.length
    if (size < part && waiting.length < bucketsInPart) continue
    await ask('legal.putStatuteIndex', { build, postings: waiting, last: null })
    waiting = []
    size = 0
  }
  const outline = JSON.stringify(outlineOf(openFinder(index, from), read.places))
  await ask('legal.putStatuteIndex', { build, postings: waiting, last: { stamp: read.stamp, buckets, outline } })
  return read.articles.length
}

async function readAll(ask: Reached['ask']): Promise<{ stamp: string; indexed: boolean; articles: Article[]; places: Place[] }> {
  const articles: Article[] = []
  const places: Place[] = []
  let first: Page | null = null
  for (let after = ''; ; ) {
    const page = (await ask('legal.readStatutes', { after })) as Page
    first ??= page
    for (const { law, version, articles: rows } of page.laws)
      for (const { number, ordinal, text } of rows) {
        articles.push({ doc: String(articles.length), name: `${law}${number}`, law, text })
        places.push({ law, version, ordinal })
      }
    const last = page.laws.at(-1)
    if (!last) return { stamp: first.stamp, indexed: first.indexed, articles, places }
    after = last.law
  }
}
