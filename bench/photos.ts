/**
 * What a photo costs: `npx tsx bench/photos.ts`. Invented photos go through `processPhoto`, each kind in a process of its own,
 * first once cold and then five times, of which the middle counts. Memory is how far that process grew at its peak.
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { processPhoto } from '../cloudfunctions/appeals/rules/photo'
import { encodeJpeg } from '../cloudfunctions/appeals/rules/photo-codecs'
import { type Pixels, shrink } from '../cloudfunctions/appeals/rules/photo-pixels'

interface Cost {
  coldMs: number
  ms: number
  peakMb: number
  photoKb: number
  thumbKb: number
}
const runs = 5
const one = '--one'

/** Waves with grain: compresses to about the size of a real photo. */
function invented(width: number, height: number): Pixels {
  const data = new Uint8ClampedArray(width * height * 4).fill(255)
  for (let at = 0; at < width * height; at++) {
    const x = at % width
    const y = Math.floor(at / width)
    const grain = (x * 7919 + y * 104_729 + x * y) % 23
    data[at * 4] = 128 + 100 * Math.sin(x / 37) + grain
    data[at * 4 + 1] = 128 + 90 * Math.cos(y / 51) + grain
    data[at * 4 + 2] = ((x + y) / (width + height)) * 255
  }
  return { data, width, height }
}

async function timed(bytes: Uint8Array): Promise<{ ms: number; answer: Awaited<ReturnType<typeof processPhoto>> }> {
  const start = performance.now()
  const answer = await processPhoto(bytes)
  return { ms: performance.now() - start, answer }
}

async function costOf(file: string): Promise<Cost> {
  const bytes = readFileSync(file)
  const before = process.resourceUsage().maxRSS
  const cold = await timed(bytes)
  const times: number[] = []
  for (let run = 0; run < runs; run++) times.push((await timed(bytes)).ms)
  const ms = times.sort((a, b) => a - b)[Math.floor(runs / 2)] ?? 0
  const { photo, thumb } = cold.answer
  return {
    coldMs: cold.ms,
    ms,
    peakMb: (process.resourceUsage().maxRSS - before) / 1024,
    photoKb: photo.bytes.length / 1000,
    thumbKb: thumb.bytes.length / 1000,
  }
}

async function table(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'wusedai-bench-'))
  const large = invented(4000, 3000)
  const kinds: [string, Uint8Array][] = [
    ['12 megapixels, JPEG 4000×3000', await encodeJpeg(large, 88)],
    ['as the mini-program sends it, 1920×1440', await encodeJpeg(shrink(large, 1920), 82)],
  ]
  console.log('photo                                     MB in   cold ms       ms   peak MB   kB out   kB thumb')
  for (const [name, bytes] of kinds) {
    const file = join(folder, 'photo')
    writeFileSync(file, bytes)
    const cost = JSON.parse(execFileSync(process.execPath, [...process.execArgv, process.argv[1] ?? '', one, file], { encoding: 'utf8' })) as Cost
    const figures = [cost.coldMs, cost.ms, cost.peakMb, cost.photoKb, cost.thumbKb].map((figure) => figure.toFixed(0).padStart(9))
    console.log(name.padEnd(40), (bytes.length / 1e6).toFixed(1).padStart(6), ...figures)
  }
  rmSync(folder, { recursive: true })
}

const at = process.argv.indexOf(one)
if (at > 0) void costOf(process.argv[at + 1] ?? '').then((cost) => console.log(JSON.stringify(cost)))
else void table()
