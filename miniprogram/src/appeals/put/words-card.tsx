import { type Bag, bagExample, bagName } from '@shared/appeals/bag'
import { limits } from '@shared/appeals/limits'
import { useRef, useState } from 'react'
import type { KeptFile } from '@/platform/files'
import { Box, HoldTap, WordsInput } from '@/platform/host'
import { listen, voiceHere } from '@/platform/speech'
import { Card, colour, Icon, Note } from '@/ui'

interface WordsProps {
  bag: Bag
  text: string
  onChange: (text: string) => void
  onSound: (sound: KeptFile) => void
  wrong: string | null
}

/** Words first: a large field, holding to speak where the phone can, an example that fits the bag. */
export function WordsCard({ bag, text, onChange, onSound, wrong }: WordsProps) {
  return (
    <Card className={`words-card ${wrong ? 'is-wrong' : ''}`}>
      <WordsInput
        label={`说说您的${bagName[bag]}`}
        value={text}
        onChange={onChange}
        placeholder={bagExample[bag]}
        max={limits.tapText}
        wrong={Boolean(wrong)}
      />
      {wrong ? (
        <Box className="field-wrong" role="alert">
          {wrong}
        </Box>
      ) : null}
      <Box className="words-foot">
        <Speak onWords={(said) => onChange(joined(text, said))} onSound={onSound} />
        <Box className="grow" />
        <Note>{`${text.length} / ${limits.tapText}`}</Note>
      </Box>
    </Card>
  )
}

function joined(before: string, said: string): string {
  return before && !/[，。！？\s]$/.test(before) ? `${before}，${said}` : before + said
}

/** Hold to speak, or tap to begin and tap again to end. */
function Speak({ onWords, onSound }: { onWords: (words: string) => void; onSound: (sound: KeptFile) => void }) {
  const voice = voiceHere()
  const [on, setOn] = useState(false)
  const [trouble, setTrouble] = useState<string | null>(null)
  const stop = useRef<(() => void) | null>(null)
  const tell = useRef({ onWords, onSound })
  tell.current = { onWords, onSound }
  if (!voice) return null
  const begin = () => {
    setTrouble(null)
    setOn(true)
    stop.current = listen(({ words, sound, trouble: why }) => {
      setOn(false)
      if (words) tell.current.onWords(words)
      if (sound) tell.current.onSound(sound)
      if (why) setTrouble(why)
    })
  }
  const end = () => stop.current?.()
  const idle = voice === 'words' ? '按住说话' : '按住录音'
  return (
    <Box>
      <HoldTap className={`speak ${on ? 'is-on' : ''}`} on={on} onBegin={begin} onEnd={end} label={on ? '正在听，松开或再点一下结束' : idle}>
        <Icon name="mic" size={20} tone={on ? colour.lateInk : colour.ink} />
        <Box inline>{on ? '正在听…' : idle}</Box>
      </HoldTap>
      {trouble ? (
        <Box className="field-wrong" role="status">
          {trouble}
        </Box>
      ) : null}
    </Box>
  )
}
