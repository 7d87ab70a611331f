import type { Validity } from '@shared/legal/card'
import type { ValidityShown } from '@shared/legal/chat'
import { validityOn } from './validity'

/** What is known of one version of a law. `version` = the date that its text bears, empty where none is known. */
export interface Dated {
  law: string
  version: string
  inForce: string | null
  until: string | null
  replacedBy: string | null
  source: string | null
  reviewed: string | null
}

/**
 * Whether a version holds on a day (ISO, Shanghai). The reviewed table of the product wins where it speaks of this very text; then what a file says
 * and somebody has checked. An older version is replaced only once the newer one surely holds. Everything else is 效力待核.
 * @param all the versions of the law that are kept, this one among them
 */
export function versionValidity(one: Dated, all: readonly Dated[], reviewed: Validity | undefined, day: string): ValidityShown {
  const newer = all.filter(({ version }) => version > one.version).sort((a, b) => (a.version < b.version ? 1 : -1))
  for (const later of newer) {
    if (known(later, later === newer[0], reviewed, day)?.state === 'inForce') return { state: 'repealed', words: `旧版本，已由 ${later.version} 的版本代替` }
  }
  if (newer[0]) return known(one, false, undefined, day) ?? { state: 'unknown', words: `效力待核（另有 ${newer[0].version} 的版本）` }
  return known(one, true, reviewed, day) ?? unchecked(one, reviewed)
}

/**
 * The row of the reviewed table that the validity of this version rests on, null where it does not speak of it. Only of the newest text, and
 * only of one from the year of the last amendment on.
 */
export function reviewOf(one: Dated, all: readonly Dated[], reviewed: Validity | undefined): Validity | null {
  return isNewest(one, all) && reviewed?.from && speaksOf(reviewed, one.version) ? reviewed : null
}

/**
 * Whether an article of a version holds. One whose words are not those that were `checked` is not known to, whatever its version; one
 * whose words are holds as its law does, also in a text without a date, unless there is a newer one that nobody checked.
 */
export function articleValidity(
  article: { text: string; checked: string | undefined },
  one: Dated,
  all: readonly Dated[],
  reviewed: Validity | undefined,
  day: string,
): ValidityShown {
  const version = versionValidity(one, all, reviewed, day)
  if (article.checked === undefined) return version
  const same = bare(article.checked) === bare(article.text)
  if (same && version.state === 'unknown' && reviewed?.from && isNewest(one, all)) return validityOn(reviewed, day)
  if (same || version.state !== 'inForce') return version
  return { state: 'unknown', words: '效力待核（与核对过的文字不一样）' }
}

const isNewest = (one: Dated, all: readonly Dated[]) => all.every(({ version }) => version <= one.version)
const bare = (text: string) => text.replace(/\s/g, '')

/** The version to show on a day when none is asked for: the newest that holds, else the newest. */
export function versionAt<T extends Dated>(all: readonly T[], reviewed: Validity | undefined, day: string): T | null {
  const sorted = [...all].sort((a, b) => (a.version < b.version ? 1 : -1))
  return sorted.find((one) => versionValidity(one, all, reviewed, day).state === 'inForce') ?? sorted[0] ?? null
}

/** Null = nobody has checked. */
function known(one: Dated, newest: boolean, reviewed: Validity | undefined, day: string): ValidityShown | null {
  if (newest && reviewed?.from && speaksOf(reviewed, one.version)) return validityOn(reviewed, day)
  if (!one.reviewed || !one.inForce) return null
  const { law, inForce: from, until, replacedBy, source } = one
  return validityOn({ law, from, until, replacedBy, source: source ?? '', reviewed: one.reviewed }, day)
}

/**
 * A row of the reviewed table is about the text of its last amendment, whose year its source names: an older text is another. A text
 * without a date is surely the reviewed one only where the law was never amended. A repealed law is repealed in every text.
 */
function speaksOf(reviewed: Validity, version: string): boolean {
  if (reviewed.until !== null) return true
  const years = [...reviewed.source.replace(/自\d{4}年\d+月\d+日起施行/g, '').matchAll(/(?:18|19|20)\d\d/g)].map(([year]) => year)
  if (years.length === 0) return false
  return version === '' ? new Set(years).size === 1 && !/修[正订改]/.test(reviewed.source) : Number(version.slice(0, 4)) >= Math.max(...years.map(Number))
}

function unchecked({ version, inForce }: Dated, reviewed: Validity | undefined): ValidityShown {
  const text = version && reviewed?.from ? `这是 ${version} 的文本，之后可能改过` : inForce ? `文件写明 ${inForce} 起施行，还没有人核对` : ''
  return { state: 'unknown', words: `效力待核${text ? `（${text}）` : ''}` }
}
