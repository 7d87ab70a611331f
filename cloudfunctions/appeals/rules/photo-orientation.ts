/** How the camera was held, as EXIF counts it: 1 upright … 8. Odd and even pairs 5–8 swap width and height (CIPA DC-008, tag 0x0112). */
export type Orientation = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8

const orientationTag = 0x0112
const isOrientation = (value: number): value is Orientation => Number.isInteger(value) && value >= 1 && value <= 8

/** Orientation out of a TIFF block, the body of an EXIF segment. Whatever is damaged or absent counts as upright. */
export function orientationOf(tiff: Uint8Array): Orientation {
  const view = new DataView(tiff.buffer, tiff.byteOffset, tiff.byteLength)
  try {
    const little = view.getUint16(0) === 0x4949
    const first = view.getUint32(4, little)
    const count = view.getUint16(first, little)
    for (let entry = 0; entry < count; entry++) {
      const at = first + 2 + entry * 12
      if (view.getUint16(at, little) !== orientationTag) continue
      const value = view.getUint16(at + 8, little)
      return isOrientation(value) ? value : 1
    }
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
  }
  return 1
}
