import { type Entry, type Gazetteer, pairOf } from './gazetteer'
import { soundsLike } from './same-sound'

/** A name written with one character wrong, missing or doubled. `alike` = the wrong character only sounds like the right one. */
export interface Misspelling {
  entry: Entry
  at: number
  end: number
  alike: boolean
}

/** North is not a misspelt south, one not a misspelt two, new not a misspelt old: these make another place. */
const tellsApart = /[东南西北中上下前后左右内外大小新老旧高低\d甲乙丙丁a-z]/
const han = /[\u4e00-\u9fff]/

/** The names that could be meant at `at` if one character is off, the first that fits. */
export function misspeltAt(gazetteer: Gazetteer, said: string, at: number): Misspelling | null {
  const pair = pairOf(said, at, at + 1)
  const skip = pairOf(said, at, at + 2)
  return (
    firstFit(gazetteer.byStart.get(pair), said, at) ??
    // The second character is wrong, or missing.
    firstFit(gazetteer.bySkip.get(skip), said, at) ??
    firstFit(gazetteer.bySkip.get(pair), said, at) ??
    // The first one is wrong, or missing.
    (at > 0 ? firstFit(gazetteer.bySecond.get(pair), said, at - 1) : null) ??
    firstFit(gazetteer.bySecond.get(pair), said, at)
  )
}

function firstFit(entries: readonly Entry[] | undefined, said: string, at: number): Misspelling | null {
  for (const entry of entries ?? []) {
    const found = read(entry, said, at)
    if (found) return found
  }
  return null
}

/** Only before the ending, and only where enough is left to know it by: three characters with the same sound, four otherwise. */
function read(entry: Entry, said: string, at: number): Misspelling | null {
  const { plainName: name, stem } = entry
  let off = 0
  while (off < name.length && name[off] === said[at + off]) off++
  if (name.length < 3 || off >= stem + 1 || off >= name.length) return null
  const rest = name.slice(off + 1)
  const known = stem >= 3 && name.length >= 4
  if (off < stem && said.startsWith(rest, at + off + 1)) {
    const [right, wrong] = [name[off] as string, said[at + off] ?? '']
    if (tellsApart.test(right + wrong) || !han.test(wrong)) return null
    const alike = soundsLike(right, wrong)
    return alike || (known && rest !== '') ? { entry, at, end: at + name.length, alike } : null
  }
  if (off > 0 && said[at + off] === said[at + off - 1] && said.startsWith(name.slice(off), at + off + 1))
    return { entry, at, end: at + name.length + 1, alike: true }
  if (known && rest !== '' && off < stem && !tellsApart.test(name[off] as string) && said.startsWith(rest, at + off))
    return { entry, at, end: at + name.length - 1, alike: false }
  return null
}
