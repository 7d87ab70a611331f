import { Box, Tap } from '@/platform/host'
import { Face } from './icon'

export type Score = 1 | 2 | 3 | 4 | 5
export const scoreName: Record<Score, string> = { 1: '很不满', 2: '不满意', 3: '一般', 4: '满意', 5: '很满意' }
const scores = [1, 2, 3, 4, 5] as const

/** Five drawn faces; one tap chooses. */
export function Faces({ chosen, onChoose, label, disabled }: { chosen: Score | null; onChoose: (score: Score) => void; label: string; disabled?: boolean }) {
  return (
    <Box className="faces" role="radiogroup" label={label}>
      {scores.map((score) => (
        <Tap
          key={score}
          className={`face ${chosen === score ? 'is-chosen' : ''}`}
          role="radio"
          checked={chosen === score}
          onTap={() => onChoose(score)}
          disabled={disabled}
          label={scoreName[score]}
        >
          <Face score={score} />
          <Box>{scoreName[score]}</Box>
        </Tap>
      ))}
    </Box>
  )
}
