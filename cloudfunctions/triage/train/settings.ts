/** What a step of the learning may change; each was kept for what it gained on held-back messages (`npm run bench -- triage`). */
export interface Settings {
  /** Single characters beside pairs. */
  singles: boolean
  /** Learn from texts of which only the words are known, too. */
  wordsToo: boolean
  /** How much the lead weighs beside the whole; 0 leaves it out. */
  leadWeight: number
  /** How dear a mistake is (C of the support vector machine). */
  cost: number
  /** How often the machine goes through the messages. */
  rounds: number
  /** Features kept in the model file, those with the greatest weights; null keeps all and does not round the weights. */
  kept: number | null
}

/** The peer: what is commonly done. */
export const plain: Settings = { singles: false, wordsToo: false, leadWeight: 0, cost: 1, rounds: 10, kept: null }

/** What the committed model is made with. */
export const shipped: Settings = { singles: true, wordsToo: true, leadWeight: 0.6, cost: 2, rounds: 10, kept: 48_000 }
