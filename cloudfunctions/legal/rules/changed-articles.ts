import type { ArticleChange } from '@shared/legal/statute'

interface One {
  number: string
  ordinal: number
  text: string
}

const bare = (text: string) => text.replace(/\s/g, '')

/** What differs between two versions of a law, by the numbers of articles, in their order. Blanks and line ends do not count. */
export function changedArticles(before: readonly One[], after: readonly One[]): ArticleChange[] {
  const old = new Map(before.map((one) => [one.number, one]))
  const young = new Map(after.map((one) => [one.number, one]))
  return [...after, ...before.filter(({ number }) => !young.has(number))]
    .sort((a, b) => a.ordinal - b.ordinal)
    .flatMap(({ number }): ArticleChange[] => {
      const [was, is] = [old.get(number)?.text ?? null, young.get(number)?.text ?? null]
      return was !== null && is !== null && bare(was) === bare(is) ? [] : [{ article: number, before: was, after: is }]
    })
}
