/** A question with the documents that answer it, and an answer in words where there is one. */
export interface Example {
  question: string
  gold: readonly number[]
  answer: string | null
}
