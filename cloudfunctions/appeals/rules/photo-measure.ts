import type { Orientation } from './photo-orientation'

/** What can be known before a single pixel is decoded. */
export interface PhotoHeader {
  width: number
  height: number
  orientation: Orientation
  /** How often a decoder walks over the whole picture: 1, or the scans of a progressive JPEG. */
  passes: number
  /** Moving pictures cannot be shown as a photo. */
  moves: boolean
  /** Why the file cannot be a whole photo. */
  broken?: 'cut' | 'unknown'
}
