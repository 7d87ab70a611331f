import type { CategoryName } from '@shared/triage/category'
import type { Tree } from './tree'

/** Shorter ones stand in too many texts by chance. */
const shortest = 2

/**
 * The second level under a first one whose name or alias stands in the text, the longest first: what the district itself calls a matter
 * is worth more than a word of the lexicon. Null when none does, or two of the same length contradict each other.
 */
export function aliasInText(tree: Tree, text: string, { l1 }: CategoryName): { l2: string; word: string } | null {
  const found: { l2: string; word: string }[] = []
  for (const branch of tree.branches) {
    if (branch.l1 !== l1 || branch.l2 === null || branch.retired) continue
    for (const word of branch.aliases) if (word.length >= shortest && text.includes(word)) found.push({ l2: branch.l2, word })
  }
  found.sort((a, b) => b.word.length - a.word.length)
  const [first, second] = found
  if (!first || (second && second.word.length === first.word.length && second.l2 !== first.l2)) return null
  return first
}
