const longest = 30

/** The order's title: the channel's own, or the first sentence of what was said, at most 30 characters. */
export function titleOf(title: string | null, text: string): string {
  const first =
    title?.trim() ||
    text
      .trim()
      .split(/[。！？!?\n]/)[0]
      ?.trim() ||
    text.trim()
  const letters = [...first.replace(/\s+/g, ' ')]
  return letters.length > longest ? `${letters.slice(0, longest - 1).join('')}…` : letters.join('')
}
