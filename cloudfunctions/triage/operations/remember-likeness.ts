import type { Act, Context } from '@platform/kernel/context'
import { keysToFile, type Surroundings } from '../rules/index-keys'
import { shelfOf } from '../rules/shelf'
import { encodeSketch } from '../rules/likeness/encoded'
import { likenessVersion, sketchOf } from '../rules/likeness/sketch'
import { districtCommonness } from '../store/commonness'
import { fileLikeness } from '../store/likenesses'

/** As much of an appeal as its likeness to others needs. */
export interface Matter extends Surroundings {
  title: string | null
  text: string
  saidAt: Date
}

/**
 * Files an appeal so that its like can be found: one statement, in the act that takes it in, so that both stand or fall together.
 * `sender` is a keyed hash of whoever said it, or null; an appeal without one is never counted as somebody's further appeal.
 */
export async function rememberLikeness(
  open: Pick<Act, 'db'>,
  ctx: Pick<Context, 'districtId' | 'kernel' | 'now'>,
  what: Matter & { appealId: string },
): Promise<void> {
  const { db } = open
  const { districtId, kernel, now } = ctx
  const sketch = sketchOf(what, await districtCommonness.get({ db, districtId, kernel, now }))
  const { sameText, sender, words, place } = keysToFile(sketch, what)
  await fileLikeness(db, districtId, {
    ...what,
    version: likenessVersion,
    sketch: encodeSketch(sketch),
    shelf: shelfOf(what.saidAt),
    sameText,
    always: [sameText, sender].filter((key) => key !== null),
    first: [...words, ...place],
  })
}
