import type { LawShown } from '@shared/legal/statute'

/** The numbers of articles in their order, under the chapters in which they stand. */
export function inChapters(rows: readonly { number: string; chapter: string | null }[]): LawShown['chapters'] {
  const chapters: LawShown['chapters'] = []
  for (const { number, chapter } of rows) {
    const last = chapters.at(-1)
    if (last && last.chapter === chapter) last.articles.push(number)
    else chapters.push({ chapter, articles: [number] })
  }
  return chapters
}
