/** From here on a link stands by itself. */
const firmFrom = 0.85
/** With so many other links of one end, a weaker link needs to be borne out by them. */
const many = 5

interface Scored {
  a: number
  b: number
  score: number
}

/**
 * The links that the others bear out. A weak link into a set of alike appeals must lead to some of them: a third of the other appeals that
 * the end with fewer links is linked to must be linked to the other end too. Else one look-alike would run two events together. Looks at all links
 * at once, so the order does not matter.
 */
export function supported<T extends Scored>(links: readonly T[]): T[] {
  const neighbours = new Map<number, Set<number>>()
  const of = (i: number) => {
    const known = neighbours.get(i) ?? new Set<number>()
    neighbours.set(i, known)
    return known
  }
  for (const { a, b } of links) {
    of(a).add(b)
    of(b).add(a)
  }
  return links.filter(({ a, b, score }) => {
    if (score >= firmFrom) return true
    const [fewer, more] = [of(a), of(b)].sort((x, y) => x.size - y.size) as [Set<number>, Set<number>]
    const others = fewer.size - 1
    if (others === 0 || more.size - 1 < many) return true
    let shared = 0
    for (const i of fewer) if (more.has(i)) shared++
    return shared >= others / 3
  })
}
