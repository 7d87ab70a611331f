import Taro from '@tarojs/taro'
import { mostHeard } from '@shared/platform/hearing'
import { asRefused, call } from './call'
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

export interface Heard {
  words?: string
  sound?: KeptFile
  /** Why nothing was heard, in words. */
  trouble?: string
}

function recognitionMaker(): (new () => Recognition) | null {
  const owner = globalThis as { SpeechRecognition?: new () => Recognition; webkitSpeechRecognition?: new () => Recognition }
  return owner.SpeechRecognition ?? owner.webkitSpeechRecognition ?? null
}

/** `hears` = the house turns recordings into words. */
export function voiceHere(hears: boolean): Voice {
  if (process.env.TARO_ENV !== 'h5') return typeof Taro.getRecorderManager !== 'function' ? null : hears ? 'words' : 'sound'
  if (recognitionMaker()) return 'words'
  return typeof MediaRecorder !== 'undefined' && navigator.mediaDevices ? 'sound' : null
}

const refusedMic = '没能用上话筒，请在设置里允许，或直接打字'

interface Wanted {
  hears: boolean
  /** The recording itself is wanted too, beside its words. */
  keeps: boolean
  /** Listening is over, and the words are being made out. */
  working: () => void
}

/** Starts listening; calling what it gives back stops. `done` is told once, when it has ended. */
export function listen(done: (heard: Heard) => void, wanted: Wanted): () => void {
  if (process.env.TARO_ENV !== 'h5') return recordInWeChat(done, wanted)
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

/** So long in the chat that a function can be handed it: 24 kbit/s are 3 kB a second. */
const heardMs = 20_000
const keptMs = 60_000

function recordInWeChat(done: (heard: Heard) => void, { hears, keeps, working }: Wanted): () => void {
  const recorder = Taro.getRecorderManager()
  recorder.onStop(({ tempFilePath, fileSize }) => {
    if (!hears) return void keepSound(tempFilePath, fileSize, 'audio/mpeg', done)
    working()
    void hearInWeChat(tempFilePath).then((heard) =>
      keeps ? keepSound(tempFilePath, fileSize, 'audio/mpeg', (kept) => done({ ...heard, ...kept })) : done(heard),
    )
  })
  recorder.onError(() => done({ trouble: refusedMic }))
  recorder.start({ duration: keeps ? keptMs : heardMs, format: 'mp3', sampleRate: 16_000, numberOfChannels: 1, encodeBitRate: hears ? 24_000 : 48_000 })
  return () => recorder.stop()
}

/** The words of a recording, or why there are none; a long one is only kept. */
async function hearInWeChat(path: string): Promise<Heard> {
  try {
    const data = Taro.getFileSystemManager().readFileSync(path, 'base64') as string
    if (data.length > mostHeard) return { trouble: '说得有点长，没有变成字' }
    const { words } = await call.platform.hear({ format: 'mp3', data })
    return words ? { words } : { trouble: '没有听清，请再说一次' }
  } catch (thrown) {
    return { trouble: asRefused(thrown).sentence }
  }
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
