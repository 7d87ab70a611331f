import { type Bag, bagExample, bagName } from '@shared/appeals/bag'
import { limits } from '@shared/appeals/limits'
import type { KeptFile } from '@/platform/files'
import { Box, WordsInput } from '@/platform/host'
import { Card, Note } from '@/ui'
import { joined, Speak } from '../parts/speak'

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
