import Taro from '@tarojs/taro'
import { type KeptFile, keepFile, newKey } from './files'

/** What the platform can do with a voice: turn it into words, keep it as a sound, or nothing. */
export type Voice = 'words' | 'sound' | null

interface Recognition {
  lang: string
  continuous: boolean
  interimResults: boolean
  start(): void
  stop(): void
  onresult: ((event: { resultIndex: number; results: ArrayLike<ArrayLike<{ transcript: string }> & { isFinal: boolean }> }) => void) | null
  onend: (() => void) | null
  onerror: ((event: { error: string }) => void) | null
}

interface Heard {
  words?: string
  sound?: KeptFile
  /** Why nothing was heard, in words. */
  trouble?: string
}

function recognitionMaker(): (new () => Recognition) | null {
  const owner = globalThis as { SpeechRecognition?: new () => Recognition; webkitSpeechRecognition?: new () => Recognition }
  return owner.SpeechRecognition ?? owner.webkitSpeechRecognition ?? null
}

export function voiceHere(): Voice {
  if (process.env.TARO_ENV !== 'h5') return typeof Taro.getRecorderManager === 'function' ? 'sound' : null
  if (recognitionMaker()) return 'words'
  return typeof MediaRecorder !== 'undefined' && navigator.mediaDevices ? 'sound' : null
}

const refusedMic = '没能用上话筒，请在设置里允许，或直接打字'

/** Starts listening; calling what it gives back stops. `done` is told once, when it has ended. */
export function listen(done: (heard: Heard) => void): () => void {
  if (process.env.TARO_ENV !== 'h5') return recordInWeChat(done)
  return recognitionMaker() ? recognise(done) : recordInBrowser(done)
}

function recognise(done: (heard: Heard) => void): () => void {
  const Maker = recognitionMaker()
  if (!Maker) return () => undefined
  const recognition = new Maker()
  const parts: string[] = []
  let trouble: string | undefined
  recognition.lang = 'zh-CN'
  recognition.continuous = true
  recognition.interimResults = false
  recognition.onresult = (event) => {
    for (let n = event.resultIndex; n < event.results.length; n += 1) parts.push(event.results[n]?.[0]?.transcript ?? '')
  }
  recognition.onerror = ({ error }) => {
    trouble = error === 'not-allowed' ? refusedMic : error === 'no-speech' ? '没有听到声音，请再说一次' : '这会儿听不了，请直接打字'
  }
  recognition.onend = () => done(parts.length > 0 ? { words: parts.join('') } : { trouble: trouble ?? '没有听清，请再说一次' })
  recognition.start()
  return () => recognition.stop()
}

function recordInBrowser(done: (heard: Heard) => void): () => void {
  let recorder: MediaRecorder | null = null
  let stopped = false
  navigator.mediaDevices.getUserMedia({ audio: true }).then(
    (stream) => {
      if (stopped) return
      recorder = new MediaRecorder(stream)
      const parts: Blob[] = []
      recorder.ondataavailable = (event) => parts.push(event.data)
      recorder.onstop = () => {
        for (const track of stream.getTracks()) track.stop()
        const blob = new Blob(parts, { type: recorder?.mimeType || 'audio/webm' })
        void keepSound(blob, blob.size, blob.type.split(';')[0] ?? 'audio/webm', done)
      }
      recorder.start()
    },
    () => done({ trouble: refusedMic }),
  )
  return () => {
    stopped = true
    recorder?.stop()
  }
}

function recordInWeChat(done: (heard: Heard) => void): () => void {
  const recorder = Taro.getRecorderManager()
  recorder.onStop(({ tempFilePath, fileSize }) => void keepSound(tempFilePath, fileSize, 'audio/mpeg', done))
  recorder.onError(() => done({ trouble: refusedMic }))
  recorder.start({ duration: 60_000, format: 'mp3', sampleRate: 16_000, numberOfChannels: 1, encodeBitRate: 48_000 })
  return () => recorder.stop()
}

async function keepSound(source: Blob | string, size: number, type: string, done: (heard: Heard) => void): Promise<void> {
  if (size === 0) return done({ trouble: '没有听到声音，请再说一次' })
  const sound: KeptFile = { id: newKey(), kind: 'sound', name: '录音', type, size }
  try {
    await keepFile(sound, source)
    done({ sound })
  } catch {
    done({ trouble: '录音没有存下来，请再说一次' })
  }
}
