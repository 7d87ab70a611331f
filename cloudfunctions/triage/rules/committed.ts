import { createHash } from 'node:crypto'
import { overrule } from './category'
import { lexiconHash } from './lexicon'
import { type Model, type ModelFile, openModel, type Scale, type Steps } from './model'
import committed from './model.json'
import { secondSure } from './second-level'

let model: Model | undefined

/** The committed model, unpacked on first use. */
export function committedModel(): Model {
  const { calibration } = committed
  const file: ModelFile = {
    ...committed,
    calibration: { short: calibration.short as Scale, long: calibration.long as Scale, words: calibration.words as Steps },
  }
  model ??= openModel(file)
  return model
}

/** Which learned weights judge: a hash of their content is its end. */
export const modelVersion: string = committed.version

/** Which words and thresholds judge beside the weights: a hash of them. */
export const rulesVersion: string = createHash('sha256')
  .update(lexiconHash)
  .update(JSON.stringify([overrule, secondSure]))
  .digest('hex')
  .slice(0, 12)
