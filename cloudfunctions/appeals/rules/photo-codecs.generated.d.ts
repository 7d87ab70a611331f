interface Pixels {
  data: Uint8ClampedArray
  width: number
  height: number
}
type Start<T> = (options: {
  noInitialRun: boolean
  instantiateWasm(imports: object, done: (instance: { exports: object }) => void): object
}) => Promise<T>

export const packedWasm: Record<'jpegDecoder' | 'jpegEncoder' | 'webpDecoder' | 'pngDecoder', string>
/** A set of codecs that shares no state with an earlier one. */
export function freshGlue(): {
  jpegDecoder: Start<{ decode(bytes: Uint8Array, preserveOrientation: boolean): Pixels | null }>
  jpegEncoder: Start<{ encode(data: Uint8ClampedArray, width: number, height: number, options: object): Uint8Array }>
  webpDecoder: Start<{ decode(bytes: Uint8Array): Pixels | null }>
  pngStart(module: object): unknown
  pngDecode(bytes: Uint8Array): Pixels | undefined
}
