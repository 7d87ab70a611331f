import { useEffect, useRef, useState } from 'react'
import type { KeptFile } from '@/platform/files'
import { Box, HoldTap } from '@/platform/host'
import { askWhoIAm, me } from '@/platform/session'
import { type Heard, listen, voiceHere } from '@/platform/speech'
import { colour, Icon } from '@/ui'

/** What was typed and what was said after it, as one text. */
export function joined(before: string, said: string): string {
  return before && !/[，。！？\s]$/.test(before) ? `${before}，${said}` : before + said
}

interface SpeakProps {
  onWords: (words: string) => void
  /** What takes a recording where the phone cannot turn a voice into words; without it such a phone shows nothing. */
  onSound?: (sound: KeptFile) => void
}

/** Hold to speak, or tap to begin and tap again to end. */
export function Speak({ onWords, onSound }: SpeakProps) {
  const hears = me.use()?.hears ?? false
  // A page that was opened by a link may be the first.
  useEffect(() => {
    if (!me.get()) askWhoIAm().catch(() => undefined)
  }, [])
  const here = voiceHere(hears)
  const voice = here === 'sound' && !onSound ? null : here
  const [on, setOn] = useState(false)
  const [working, setWorking] = useState(false)
  const [trouble, setTrouble] = useState<string | null>(null)
  const stop = useRef<(() => void) | null>(null)
  const tell = useRef({ onWords, onSound })
  tell.current = { onWords, onSound }
  if (!voice) return null
  const begin = () => {
    setTrouble(null)
    setOn(true)
    const heard = ({ words, sound, trouble: why }: Heard) => {
      setOn(false)
      setWorking(false)
      if (words) tell.current.onWords(words)
      if (sound) tell.current.onSound?.(sound)
      if (why) setTrouble(why)
    }
    const toWords = () => {
      setOn(false)
      setWorking(true)
    }
    const wanted = { hears, keeps: Boolean(onSound), working: toWords }
    stop.current = listen(heard, wanted)
  }
  const end = () => stop.current?.()
  const begins = () => (working ? undefined : begin())
  const idle = voice === 'words' ? '按住说话' : '按住录音'
  return (
    <Box>
      <HoldTap
        className={`speak ${on ? 'is-on' : ''}`}
        on={on}
        onBegin={begins}
        onEnd={end}
        label={working ? '正在转成文字' : on ? '正在听，松开或再点一下结束' : idle}
      >
        <Icon name="mic" size={20} tone={on ? colour.lateInk : colour.ink} />
        <Box inline>{working ? '正在转成文字…' : on ? '正在听…' : idle}</Box>
      </HoldTap>
      {trouble ? (
        <Box className="field-wrong" role="status">
          {trouble}
        </Box>
      ) : null}
    </Box>
  )
}
