import { lanes } from '../rules/model'
import type { Vector } from './vectors'

/** Weights of every class: `weights[row × width + c]`, and one bias a class. */
export interface Planes {
  weights: Float32Array
  bias: Float64Array
}

/**
 * One plane between each class and the rest: linear support vector machines with squared hinge loss by dual coordinate descent
 * (Hsieh et al., ICML 2008), all classes in one pass over the messages. The bias is one more feature of value 1.
 * The order of messages is drawn from a fixed seed: the same messages always give the same planes. At most eight classes.
 */
export function separate(vectors: readonly Vector[], truths: readonly number[], width: number, features: number, cost: number, rounds: number): Planes {
  if (width > lanes) throw new Error(`at most ${lanes} classes can be learned at once`)
  const weights = new Float32Array(features * lanes)
  const bias = new Float64Array(lanes)
  const alpha = new Float32Array(vectors.length * lanes)
  const squares = vectors.map(({ values }) => values.reduce((sum, v) => sum + v * v, 1))
  const order = vectors.map((_, i) => i)
  const next = sequence(7)
  const step = new Float64Array(lanes)
  for (let round = 0; round < rounds; round++) {
    shuffle(order, next)
    for (const i of order) {
      const vector = vectors[i] as Vector
      marginsInto(step, vector, weights, bias)
      if (!stepsInto(step, alpha.subarray(i * lanes, (i + 1) * lanes), truths[i] as number, width, squares[i] as number, 0.5 / cost)) continue
      for (let c = 0; c < width; c++) bias[c]! += step[c] as number
      addInto(weights, vector, step)
    }
  }
  const packed = new Float32Array(features * width)
  for (let row = 0; row < features; row++) for (let c = 0; c < width; c++) packed[row * width + c] = weights[row * lanes + c] as number
  return { weights: packed, bias: bias.slice(0, width) }
}

function marginsInto(margin: Float64Array, { rows, values }: Vector, weights: Float32Array, bias: Float64Array): void {
  margin.set(bias)
  for (let k = 0; k < rows.length; k++) {
    const value = values[k] as number
    for (let c = 0, at = (rows[k] as number) * lanes; c < lanes; c++, at++) margin[c]! += value * (weights[at] as number)
  }
}

/** Turns margins into the step of each class; answers whether there is any. */
function stepsInto(step: Float64Array, alpha: Float32Array, truth: number, width: number, squares: number, slack: number): boolean {
  let any = false
  for (let c = 0; c < width; c++) {
    const sign = c === truth ? 1 : -1
    const old = alpha[c] as number
    const now = Math.max(0, old - (sign * (step[c] as number) - 1 + slack * old) / (squares + slack))
    alpha[c] = now
    step[c] = ((alpha[c] as number) - old) * sign
    if (step[c] !== 0) any = true
  }
  step.fill(0, width)
  return any
}

function addInto(weights: Float32Array, { rows, values }: Vector, step: Float64Array): void {
  for (let k = 0; k < rows.length; k++) {
    const value = values[k] as number
    for (let c = 0, at = (rows[k] as number) * lanes; c < lanes; c++, at++) weights[at]! += value * (step[c] as number)
  }
}

/** Numbers below 2^31 in a fixed order (a linear congruential generator), so that training can be repeated exactly. */
export function sequence(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff
    return state
  }
}

export function shuffle(list: number[], next: () => number): void {
  for (let i = list.length - 1; i > 0; i--) {
    const j = (next() >> 8) % (i + 1)
    const kept = list[i] as number
    list[i] = list[j] as number
    list[j] = kept
  }
}
