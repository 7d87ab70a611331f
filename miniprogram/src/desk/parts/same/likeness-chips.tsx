import { Box } from '@/platform/host'
import { Chip } from '@/ui'
import { likenessWords } from './likeness-words'

/** Said by the same person (一人多诉): that weighs differently, so it must not be overlooked. */
const samePerson = '同一人'

interface LikenessProps {
  score: number
  reasons: readonly string[]
}

/** How alike, and why: one chip a reason, in a row of their own. */
export function LikenessChips(likeness: LikenessProps) {
  return (
    <Box className="wrap similar-why">
      <Likeness {...likeness} />
    </Box>
  )
}

export function Likeness({ score, reasons }: LikenessProps) {
  const { words, tone } = likenessWords(score)
  return (
    <>
      <Chip tone={tone}>{words}</Chip>
      {reasons.map((reason) => (
        <Chip key={reason} tone={reason === samePerson ? 'soon' : 'plain'}>
          {reason === samePerson ? '同一人 · 一人多诉' : reason}
        </Chip>
      ))}
    </>
  )
}
