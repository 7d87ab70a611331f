import { type Calibration, format, furnish, hashOf, idfUnit, type Model, type ModelFile, packKeys, lanes } from '../rules/model'
import { type Planes, separate } from './separate'
import type { Settings } from './settings'
import { chooseFeatures, type Counted, type Features, keepFeatures, vectorOf } from './vectors'

export interface Learned {
  classes: string[]
  features: Features
  planes: Planes
  leadWeight: number
}

/**
 * Learns the planes from these of the counted messages; with `kept`, first on all features, then again on those with the greatest
 * weights. No chance in it.
 */
export function learn(counted: Counted, chosen: readonly number[], labels: readonly string[], classes: string[], settings: Settings): Learned {
  const { kept, leadWeight } = settings
  const truths = chosen.map((i) => classes.indexOf(labels[i] ?? ''))
  const planesOf = (features: Features): Planes => {
    const vectors = chosen.map((i) => vectorOf(counted, i, features, leadWeight))
    return separate(vectors, truths, classes.length, features.keys.length, settings.cost, settings.rounds)
  }
  const all = chooseFeatures(counted, chosen)
  const first = planesOf(all)
  if (kept === null || kept >= all.keys.length) return { classes, features: all, planes: first, leadWeight }
  const features = keepFeatures(all, loudest(all, first, classes.length, kept))
  return { classes, features, planes: planesOf(features), leadWeight }
}

/** The rows whose weight × idf is greatest in some class, in rising order. */
function loudest({ keys, idf }: Features, { weights }: Planes, width: number, kept: number): number[] {
  const strength = Float32Array.from(keys, (_, row) => {
    let most = 0
    for (let c = 0; c < width; c++) most = Math.max(most, Math.abs(weights[row * width + c] as number))
    return most * (idf[row] as number)
  })
  const order = keys.map((_, row) => row).sort((a, b) => (strength[b] as number) - (strength[a] as number) || a - b)
  return order.slice(0, kept).sort((a, b) => a - b)
}

/** Before it is calibrated: margins can be read, shares cannot. */
export const uncalibrated: Calibration = {
  short: { lexicon: 0, temperature: 1, steps: [[1, 1]] },
  long: { lexicon: 0, temperature: 1, steps: [[1, 1]] },
  words: [[1, 0.5]],
}

/** A model to judge with at once, its weights as learned. */
export function modelOf({ classes, features, planes, leadWeight }: Learned): Model {
  const { keys, idf } = features
  const weights = new Float32Array(planes.weights.length + lanes)
  weights.set(planes.weights)
  const plain = { version: 'not kept', classes, calibration: uncalibrated, scale: classes.map(() => 1), bias: [...planes.bias], leadWeight }
  return furnish(plain, Int32Array.from(keys), rarityOf(idf), weights)
}

function rarityOf(idf: Float32Array): Uint8Array {
  return Uint8Array.from(idf, (one) => Math.round(one * idfUnit))
}

/** The model file: weights as signed bytes of the greatest weight of their class. `date` is put before the hash of the content. */
export function pack({ classes, features, planes, leadWeight }: Learned, calibration: Calibration, measured: Record<string, number>, date: string): ModelFile {
  const width = classes.length
  const scale = classes.map((_, c) => planes.weights.reduce((most, w, at) => (at % width === c ? Math.max(most, Math.abs(w)) : most), 0) / 127 || 1)
  const weights = new Int8Array(planes.weights.length + lanes)
  planes.weights.forEach((w, at) => {
    weights[at] = Math.round(w / (scale[at % width] as number))
  })
  const content = {
    classes,
    leadWeight,
    scale: scale.map((s) => Number(s.toPrecision(6))),
    bias: Array.from(planes.bias, (b) => Number(b.toFixed(5))),
    calibration,
    keys: packKeys(features.keys).toString('base64'),
    idf: Buffer.from(rarityOf(features.idf)).toString('base64'),
    weights: Buffer.from(weights.buffer).toString('base64'),
  }
  return { format, version: `${date}-${hashOf(content)}`, ...content, measured }
}
