import { storeFile } from '../files'

type Stopped = (result: { tempFilePath: string; fileSize: number; duration: number }) => void

const mp3 = 'audio/mpeg'
/** Bytes of a second at 24 kbit/s. */
const bytesInSecond = 3000

/** `wx.getRecorderManager()`: one for the whole program; its recording is silence of the length in which somebody spoke. */
function makeRecorder() {
  let began = 0
  let stopped: Stopped = () => undefined
  return {
    onStart: (_heard: () => void) => undefined,
    onError: (_heard: (error: object) => void) => undefined,
    onStop: (heard: Stopped) => {
      stopped = heard
    },
    start: (_options: object) => {
      began = Date.now()
    },
    stop: () => {
      const duration = Date.now() - began
      const bytes = new Uint8Array(Math.max(100, Math.round((duration / 1000) * bytesInSecond))).buffer
      stopped({ tempFilePath: storeFile(bytes, mp3), fileSize: bytes.byteLength, duration })
    },
  }
}

const recorder = makeRecorder()
export const recording = { getRecorderManager: () => recorder }
