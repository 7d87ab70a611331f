import { type Reader, remember } from '@platform/kernel/remembered'
import { growTree, type Tree } from '../rules/tree'
import { listAll } from './categories'

/** How long another process may go on with the tree as it was, in milliseconds. */
const maxAge = 10_000

/** The tree of the district, kept in this process: every appeal asks for it, and it changes a few times a year. */
export const remembered = remember<Tree>(maxAge, async ({ db, districtId }) => {
  const rows = await listAll(db, districtId)
  return growTree(rows.map((row) => ({ ...row, retired: row.retiredAt !== null })))
})

export function treeOf(reader: Reader): Promise<Tree> {
  return remembered.get(reader)
}
