import { Box } from '@/platform/host'
import { Chip } from '@/ui'
import { likenessWords } from './likeness-words'

/** Said by the same person (一人多诉): that weighs differently, so it must not be overlooked. */
const samePerson = '同一人'

/** How alike, and why: one chip a reason. */
export function LikenessChips({ score, reasons }: { score: number; reasons: readonly string[] }) {
  const { words, tone } = likenessWords(score)
  return (
    <Box className="wrap similar-why">
      <Chip tone={tone}>{words}</Chip>
      {reasons.map((reason) => (
        <Chip key={reason} tone={reason === samePerson ? 'soon' : 'plain'}>
          {reason === samePerson ? '同一人 · 一人多诉' : reason}
        </Chip>
      ))}
    </Box>
  )
}
