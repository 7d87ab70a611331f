/** Characters and pairs of characters of Chinese text, whole words of the rest, in order, repeated as they are. */
export function termsOf(text: string): string[] {
  const terms: string[] = []
  for (const run of text.toLowerCase().match(/[\u4e00-\u9fff]+|[a-z0-9]+/g) ?? []) {
    if (run.charCodeAt(0) < 256) terms.push(run)
    else for (let at = 0; at < run.length; at++) terms.push(run.slice(at, at + 1), ...(at + 1 < run.length ? [run.slice(at, at + 2)] : []))
  }
  return terms
}

export function countsOf(text: string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const term of termsOf(text)) counts.set(term, (counts.get(term) ?? 0) + 1)
  return counts
}
