import { brotliDecompressSync } from 'node:zlib'
import { freshGlue, packedWasm } from './photo-codecs.generated'
import type { Pixels } from './photo-pixels'
import type { PhotoType } from './photo-type'

type Codec = keyof typeof packedWasm

/** The little of WebAssembly used here; the types of Node leave it out, and those of browsers do not belong in the backend. */
interface Instance {
  exports: object
}
interface Wasm {
  compile(bytes: Uint8Array): Promise<object>
  Instance: new (module: object, imports: object) => Instance
}
const { WebAssembly: wasmHost } = globalThis as unknown as { WebAssembly: Wasm }

const compiled = new Map<Codec, Promise<object>>()

/** Compiling is paid once per process, and only for a format that is met. */
function moduleOf(codec: Codec): Promise<object> {
  const known = compiled.get(codec) ?? wasmHost.compile(brotliDecompressSync(Buffer.from(packedWasm[codec], 'base64')))
  compiled.set(codec, known)
  return known
}

/** A new instance for every photo: memory of WASM never shrinks, and a trapped instance is not to be trusted. */
async function started<T>(codec: Codec & ('jpegDecoder' | 'jpegEncoder' | 'webpDecoder')): Promise<T> {
  const wasm = await moduleOf(codec)
  const start = freshGlue()[codec] as (options: object) => Promise<unknown>
  const instantiateWasm = (imports: object, done: (instance: Instance) => void) => {
    const instance = new wasmHost.Instance(wasm, imports)
    done(instance)
    return instance.exports
  }
  return (await start({ noInitialRun: true, instantiateWasm, print: () => {}, printErr: () => {} })) as T
}

/**
 * Pixels of a photo as they are stored, not yet upright.
 * @throws whatever the codec throws on bytes it cannot read; the process goes on.
 */
export async function decodePhoto(bytes: Uint8Array, type: Exclude<PhotoType, 'heic'>): Promise<Pixels> {
  const pixels = await decodeAs(bytes, type)
  if (!pixels || pixels.data.length !== pixels.width * pixels.height * 4) throw new Error(`the ${type} codec gave no picture`)
  return pixels
}

async function decodeAs(bytes: Uint8Array, type: Exclude<PhotoType, 'heic'>): Promise<Pixels | null | undefined> {
  switch (type) {
    case 'jpeg':
      return (await started<{ decode(bytes: Uint8Array, keepOrientation: boolean): Pixels | null }>('jpegDecoder')).decode(bytes, false)
    case 'webp':
      return (await started<{ decode(bytes: Uint8Array): Pixels | null }>('webpDecoder')).decode(bytes)
    case 'png': {
      const glue = freshGlue()
      glue.pngStart(await moduleOf('pngDecoder'))
      return glue.pngDecode(bytes)
    }
  }
}

/** mozjpeg's words. Baseline and one pass of trellis off: half the time for a twentieth more bytes. */
const encoding = {
  baseline: false,
  arithmetic: false,
  progressive: false,
  optimize_coding: true,
  smoothing: 0,
  color_space: 3,
  quant_table: 3,
  trellis_multipass: false,
  trellis_opt_zero: false,
  trellis_opt_table: false,
  trellis_loops: 1,
  auto_subsample: true,
  chroma_subsample: 2,
  separate_chroma_quality: false,
}

/** A JPEG of these pixels and nothing else: no EXIF, no XMP, no colour profile, no comment. `quality` 0–100. */
export async function encodeJpeg({ data, width, height }: Pixels, quality: number): Promise<Uint8Array> {
  const codec = await started<{ encode(data: Uint8ClampedArray, width: number, height: number, options: object): Uint8Array }>('jpegEncoder')
  return Uint8Array.from(codec.encode(data, width, height, { ...encoding, quality, chroma_quality: quality }))
}
