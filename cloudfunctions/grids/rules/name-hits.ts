import { type Entry, type Gazetteer, pairOf } from './gazetteer'
import { misspeltAt } from './misspelt'

/** How a name stood in the text. */
export type How = 'exact' | 'alias' | 'short' | 'alike' | 'misspelt'

/** A name of the gazetteer in a text. */
export interface Hit {
  entry: Entry
  how: How
  at: number
  end: number
  said: string
}

/** Every name in the text, from the left; what one has taken the next does not see. At each position the longest exact one wins, then a short form, then a misspelling. */
export function scan(gazetteer: Gazetteer, said: string): Hit[] {
  const hits: Hit[] = []
  for (let at = 0; at < said.length - 1; at++) {
    const hit = exactAt(gazetteer, said, at) ?? shortAt(gazetteer, said, at) ?? nearlyAt(gazetteer, said, at)
    if (!hit) continue
    hits.push(hit)
    at = hit.end - 1
  }
  return hits
}

function hitOf(entry: Entry, how: How, said: string, at: number, end: number): Hit {
  return { entry, how, at, end, said: said.slice(at, end) }
}

function exactAt(gazetteer: Gazetteer, said: string, at: number): Hit | null {
  const entry = gazetteer.byStart.get(pairOf(said, at, at + 1))?.find(({ plainName }) => said.startsWith(plainName, at))
  return entry ? hitOf(entry, entry.aliasOf ? 'alias' : 'exact', said, at, at + entry.plainName.length) : null
}

/** What follows makes it another place: 荷塘小学 is not short for 荷塘小区. */
const another =
  /^(小区|社区|村|镇|乡|街道|路|街|巷|弄|桥|小学|中学|学校|幼儿园|菜?市?场|公园|广场|医院|卫生|大道|大厦|公司|苑|花苑|花园|新村|家园|公寓|[东南西北中]路)/
const likeAPlace = /^(\d+(号|幢|栋|单元|期)|[东南西北]区|[东南西北大]门|门口|里面|附近|那边|这边|业主|居民|物业)/
const placeBefore = /(家住|住在|位于|地址[:是]?|地点[:是]?)$/

/** The ending left out. Two characters are often an ordinary word (和平, 幸福), so that something beside them must speak of a place. */
function shortAt(gazetteer: Gazetteer, said: string, at: number): Hit | null {
  const entry = gazetteer.byStem.get(pairOf(said, at, at + 1))?.find(({ plainName }) => said.startsWith(plainName, at))
  if (!entry) return null
  const end = at + entry.plainName.length
  const after = said.slice(end, end + 4)
  if (another.test(after)) return null
  const alone = at === 0 && end === said.length
  const placed = entry.plainName.length > 2 || alone || likeAPlace.test(after) || placeBefore.test(said.slice(Math.max(0, at - 3), at))
  return placed ? hitOf(entry, 'short', said, at, end) : null
}

function nearlyAt(gazetteer: Gazetteer, said: string, at: number): Hit | null {
  const found = misspeltAt(gazetteer, said, at)
  return found ? hitOf(found.entry, found.alike ? 'alike' : 'misspelt', said, found.at, found.end) : null
}
