import type { CategoryName } from '@shared/triage/category'
import { type Branch, rowsOf, type Tree } from './tree'

/** As much of the machine's answer as depends on the tree. */
export interface Answered {
  category: CategoryName
  confidence: number
  alternatives: readonly { category: string; confidence: number }[]
  choices: readonly { l2: string; confidence: number }[]
}

export interface Settled extends Answered {
  /** What the tree made different, in Chinese. */
  reasons: string[]
}

/** The name of an answer that no category in use fits: a person must choose. */
export const undecided = '待定'

/**
 * The machine's answer in the names that the district uses now. A retired second level falls to its first level; a retired first level
 * to the likeliest other one that is in use, and without one a person is asked. A district without a tree keeps the answer as it is.
 */
export function settle(tree: Tree, answered: Answered): Settled {
  if (tree.branches.length === 0) return { ...answered, reasons: [] }
  const alternatives = answered.alternatives.flatMap(({ category, confidence }) => {
    const first = inUse(tree.firsts.get(category) ?? null)
    return first ? [{ category: first.l1, confidence }] : []
  })
  const { first, second } = rowsOf(tree, answered.category)
  if (!inUse(first)) return instead(answered, alternatives)
  return { ...answered, ...under(tree, answered, first as Branch, second), alternatives }
}

function inUse(branch: Branch | null): Branch | null {
  return branch && !branch.retired ? branch : null
}

/** The first level stands: the second under it, and what there is to choose from. */
function under(tree: Tree, { category, choices }: Answered, first: Branch, second: Branch | null) {
  const seconds = tree.seconds.get(first.l1)
  const kept = choices.flatMap(({ l2, confidence }) => {
    const found = inUse(seconds?.get(l2) ?? null)
    return found?.l2 ? [{ l2: found.l2, confidence }] : []
  })
  const stands = inUse(second)
  return {
    category: { l1: first.l1, l2: stands?.l2 ?? null },
    choices: kept,
    reasons: category.l2 !== null && !stands ? [`“${category.l2}”已停用，只判到一级`] : [],
  }
}

function instead({ category }: Answered, alternatives: Settled['alternatives']): Settled {
  const [next] = alternatives
  const gone = `“${category.l1}”已停用`
  if (!next)
    return { category: { l1: undecided, l2: null }, confidence: 0, alternatives: [], choices: [], reasons: [`${gone}，没有别的合适的类别，请人工选择`] }
  const { category: l1, confidence } = next
  return { category: { l1, l2: null }, confidence, alternatives: alternatives.slice(1), choices: [], reasons: [`${gone}，改用次选“${l1}”`] }
}
