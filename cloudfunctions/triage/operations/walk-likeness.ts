import type { Context } from '@platform/kernel/context'
import { firstShelf } from '../rules/shelf'
import { likenessVersion } from '../rules/likeness/sketch'
import { findWalk, listUnfiled, saveWalk, sweepKeys } from '../store/walks'

type Reading = Pick<Context, 'db' | 'districtId' | 'now'>

const beginning = '00000000-0000-0000-0000-000000000000'
const day = 86_400_000
const sweptAtOnce = 20_000

/**
 * Where the walk over all appeals goes on: after this id, in order of ids. Null when it has been round within a day. A new version of the
 * likeness begins it anew, and so does every day, so that an appeal left out by whatever mishap is not left out for good.
 */
export async function resumeWalk({ db, districtId, now }: Reading): Promise<string | null> {
  const walk = await findWalk(db, districtId)
  if (!walk || walk.version !== likenessVersion) return beginning
  if (!walk.endedAt) return walk.after
  return now.getTime() - walk.endedAt.getTime() > day ? beginning : null
}

/** Remembers how far the walk has come; null = it has been round. */
export async function rememberWalk({ db, districtId, now }: Reading, after: string | null): Promise<void> {
  await saveWalk(db, districtId, { version: likenessVersion, after: after ?? beginning, endedAt: after === null ? now : null })
}

/** Those of these appeals that are not filed, or only by an older version. */
export async function unfiledOf({ db, districtId }: Reading, appealIds: string[]): Promise<string[]> {
  return listUnfiled(db, districtId, likenessVersion, appealIds)
}

/** Clears away what older versions filed, so many keys at a time. Only after a walk round: until then it is all there is to find. */
export async function sweepLikeness({ db, districtId }: Reading): Promise<number> {
  return sweepKeys(db, districtId, firstShelf, sweptAtOnce)
}
