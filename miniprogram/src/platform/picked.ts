/** What the picker gave: photos already shrunk, and a sentence for each that could not be taken. */
export interface Picked {
  found: { name: string; type: string; size: number; source: Blob | string /** When the file was made, where that is known. */; madeAt?: number }[]
  refused: string[]
}
