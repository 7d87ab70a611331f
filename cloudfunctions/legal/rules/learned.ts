/** What was learned from questions and the articles that answer them. Weights only; no question is in it. */
export interface Learned {
  /** Laws by name without 中华人民共和国: how often one answers, as a logarithm; `other` for those that never did. */
  laws: Record<string, number>
  other: number
  /** Articles by law and number: how often one answers, ln(1 + 5 × times). */
  articles: Record<string, number>
  /** What a word of a question says for a law: term → law → gain in ln. */
  lawsOf: Record<string, Record<string, number>>
  /** Words of statutes that answer a word of a question: term → term → probability, in ten thousandths. */
  saidAs: Record<string, Record<string, number>>
  /** Names of articles that answered; `asked` counts them from 0. */
  answered: string[]
  /** Words of the questions that an article answered: term → article, weight in thousandths, article, weight, … */
  asked: Record<string, number[]>
}

/** Names as people and files write them: with or without the country before them. */
export function shortName(name: string): string {
  return name.replace(/^中华人民共和国/, '')
}
