import type { MyAppeal } from '@shared/appeals/appeal'
import { bagName } from '@shared/appeals/bag'
import { Box, Tap } from '@/platform/host'
import { go } from '@/platform/route'
import { Chip, Note, Pouch } from '@/ui'
import { bagHue } from './bag-look'
import { residentStatus, statusTone, stretch, whereWords } from './where-words'

const stretches = [1, 2, 3, 4, 5] as const

/** One of my appeals: what, where it is, who has it, until when. */
export function AppealRow({ appeal }: { appeal: MyAppeal }) {
  const where = whereWords(appeal, new Date())
  const done = stretch[appeal.status]
  const tone = `var(--${bagHue[appeal.bag]}-fill)`
  return (
    <Tap
      className="card appeal-row"
      onTap={() => go('/appeals/one/index', { ref: appeal.ref })}
      label={`${bagName[appeal.bag]}：${appeal.title}。${residentStatus[appeal.status]}。${where}`}
    >
      <Box className="row">
        <Pouch of={bagHue[appeal.bag]} />
        <Box className="grow strong two-lines">{appeal.title}</Box>
        <Chip tone={statusTone[appeal.status]}>{residentStatus[appeal.status]}</Chip>
      </Box>
      <Note className="appeal-where">{where}</Note>
      {done > 0 ? (
        <Box className="stretches" hidden>
          {stretches.map((n) => (
            <Box key={n} className="stretch" style={n <= done ? { background: tone } : undefined} />
          ))}
        </Box>
      ) : null}
    </Tap>
  )
}
