interface Pixels {
  data: Uint8ClampedArray
  width: number
  height: number
}
type Start<T> = (options: {
  noInitialRun: boolean
  instantiateWasm(imports: WebAssembly.Imports, done: (instance: WebAssembly.Instance) => void): WebAssembly.Exports
}) => Promise<T>

export const packedWasm: Record<'jpegDecoder' | 'jpegEncoder' | 'webpDecoder' | 'pngDecoder', string>
/** A set of codecs that shares no state with an earlier one. */
export function freshGlue(): {
  jpegDecoder: Start<{ decode(bytes: Uint8Array, preserveOrientation: boolean): Pixels | null }>
  jpegEncoder: Start<{ encode(data: Uint8ClampedArray, width: number, height: number, options: object): Uint8Array }>
  webpDecoder: Start<{ decode(bytes: Uint8Array): Pixels | null }>
  pngStart(module: WebAssembly.Module): unknown
  pngDecode(bytes: Uint8Array): Pixels | undefined
}
