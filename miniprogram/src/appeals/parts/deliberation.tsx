import { type Deliberation, deliberationWayName, sideName, verdictName } from '@shared/appeals/deliberation'
import { momentWords } from '@shared/platform/due-words'
import { Box } from '@/platform/host'
import { Chip, Note, Title } from '@/ui'

/** When and where, in one line. */
export function whenWords({ how, at, place }: Pick<Deliberation, 'how' | 'at' | 'place'>, now: Date): string {
  const when = momentWords(at, now)
  return how === 'meeting' ? `${deliberationWayName.meeting} · ${when} · ${place}` : `${deliberationWayName.written} · ${when} 前`
}

/** 议事: what is asked, what was said for and against, what came of it and why. */
export function DeliberationBody({ of }: { of: Deliberation }) {
  const now = new Date()
  const { verdict, people } = of
  return (
    <>
      <Title level={3}>{of.topic}</Title>
      <Box className="wrap gap-top">
        {verdict ? <Chip tone={verdict === 'notAdopted' ? 'soon' : 'good'}>{`议事结果：${verdictName[verdict]}`}</Chip> : <Chip tone="calm">正在议</Chip>}
        {people ? <Chip>{`${people} 人参加`}</Chip> : null}
      </Box>
      {of.reasons ? <Box className="said">{of.reasons}</Box> : null}
      <Note>{whenWords(of, now)}</Note>
      <Note>{`请：${of.invited}`}</Note>
      <Side of={of} side="for" />
      <Side of={of} side="against" />
    </>
  )
}

function Side({ of, side }: { of: Deliberation; side: 'for' | 'against' }) {
  const said = of.arguments.filter((one) => one.side === side)
  if (said.length === 0) return null
  return (
    <Box className="gap-top">
      <Box className="strong">{`${sideName[side]}的理由`}</Box>
      {said.map(({ text }) => (
        <Box key={text}>{`· ${text}`}</Box>
      ))}
    </Box>
  )
}
