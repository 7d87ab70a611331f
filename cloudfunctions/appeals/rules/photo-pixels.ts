import type { Orientation } from './photo-orientation'

/** Four bytes a pixel, red green blue alpha, row by row. */
export interface Pixels {
  data: Uint8ClampedArray
  width: number
  height: number
}

/** Which old pixels make a new one along one side, and how much each counts: plain averages over the area a new pixel covers. */
function shares(from: number, to: number): { first: Int32Array; weights: Float32Array; reach: number } {
  const scale = from / to
  const reach = Math.ceil(scale) + 1
  const first = new Int32Array(to)
  const weights = new Float32Array(to * reach)
  for (let at = 0; at < to; at++) {
    const left = at * scale
    const right = Math.min(from, left + scale)
    first[at] = Math.floor(left)
    for (let k = 0; k < reach; k++) {
      const pixel = Math.floor(left) + k
      weights[at * reach + k] = Math.max(0, Math.min(right, pixel + 1) - Math.max(left, pixel)) / scale
    }
  }
  return { first, weights, reach }
}

/** Rows become shorter; alpha is laid on white on the way, as a photo has no holes. Three floats a pixel come out. */
function shrinkRow(pixels: Pixels, row: number, side: ReturnType<typeof shares>, out: Float32Array): void {
  const { data, width } = pixels
  for (let x = 0; x < side.first.length; x++) {
    let red = 0
    let green = 0
    let blue = 0
    const left = side.first[x] as number
    for (let k = 0; k < side.reach && left + k < width; k++) {
      const at = (row * width + left + k) * 4
      const share = side.weights[x * side.reach + k] as number
      const alpha = (data[at + 3] as number) / 255
      const white = 255 * (1 - alpha)
      red += share * (white + alpha * (data[at] as number))
      green += share * (white + alpha * (data[at + 1] as number))
      blue += share * (white + alpha * (data[at + 2] as number))
    }
    out[x * 3] = red
    out[x * 3 + 1] = green
    out[x * 3 + 2] = blue
  }
}

/** Three floats a pixel become four bytes; the fourth, opaque, stands there already. */
function writeRow(row: Float32Array, data: Uint8ClampedArray, start: number): void {
  for (let from = 0, at = start; from < row.length; from += 3, at += 4) {
    data[at] = row[from] as number
    data[at + 1] = row[from + 1] as number
    data[at + 2] = row[from + 2] as number
  }
}

/** Shrinks so that the longer side has at most `longest` pixels; never enlarges. The answer has no transparency. */
export function shrink(pixels: Pixels, longest: number): Pixels {
  const ratio = Math.min(1, longest / Math.max(pixels.width, pixels.height))
  const width = Math.max(1, Math.round(pixels.width * ratio))
  const height = Math.max(1, Math.round(pixels.height * ratio))
  const across = shares(pixels.width, width)
  const down = shares(pixels.height, height)
  const data = new Uint8ClampedArray(width * height * 4).fill(255)
  const row = new Float32Array(width * 3)
  const sum = new Float32Array(width * 3)
  let held = -1
  for (let y = 0; y < height; y++) {
    sum.fill(0)
    for (let k = 0; k < down.reach; k++) {
      const from = (down.first[y] as number) + k
      const share = down.weights[y * down.reach + k] as number
      if (share === 0 || from >= pixels.height) continue
      if (from !== held) shrinkRow(pixels, from, across, row)
      held = from
      for (let i = 0; i < sum.length; i++) sum[i] = (sum[i] as number) + share * (row[i] as number)
    }
    writeRow(sum, data, y * width * 4)
  }
  return { data, width, height }
}

/** Turns and mirrors a picture so that it stands upright without its EXIF tag. */
export function upright(pixels: Pixels, orientation: Orientation): Pixels {
  if (orientation === 1) return pixels
  const isTurned = orientation >= 5
  const width = isTurned ? pixels.height : pixels.width
  const height = isTurned ? pixels.width : pixels.height
  // From the table of CIPA DC-008: which stored side lies on the right, and which at the bottom, of what a person sees.
  const flipsX = [2, 3, 7, 8].includes(orientation)
  const flipsY = [3, 4, 6, 7].includes(orientation)
  const source = new Uint32Array(pixels.data.buffer, pixels.data.byteOffset, pixels.width * pixels.height)
  const target = new Uint32Array(width * height)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const column = isTurned ? y : x
      const line = isTurned ? x : y
      const fromX = flipsX ? pixels.width - 1 - column : column
      const fromY = flipsY ? pixels.height - 1 - line : line
      target[y * width + x] = source[fromY * pixels.width + fromX] as number
    }
  }
  return { data: new Uint8ClampedArray(target.buffer), width, height }
}
