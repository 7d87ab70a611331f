import type { Danger } from '@shared/triage/danger'
import { Box } from '@/platform/host'
import { ring } from '@/platform/phone'
import { Button, Card, colour, Icon, Note, Title } from '@/ui'
import './danger.scss'

/**
 * Whom to call first where the words tell of danger: calm, with the reason, never in the way of sending. Violence at home gets a quiet
 * line that nobody who looks over a shoulder notices; a life that somebody is tired of gets gentle words and no alarm.
 */
export function DangerCard({ danger, sent = false }: { danger: Danger; sent?: boolean }) {
  const [first, ...others] = danger.hotlines
  if (!first) return null
  if (danger.kind === 'domesticViolence') return <Quiet hotlines={danger.hotlines} />
  const gentle = danger.kind === 'suicide'
  const grave = danger.grade === 'emergency'
  return (
    <Card className={`danger ${gentle ? 'danger-gentle' : grave ? 'danger-grave' : ''}`} role="region" label={titleOf(danger)}>
      <Box className="row">
        {gentle ? null : <Icon name={grave ? 'warn' : 'phone'} size={22} tone={grave ? colour.lateInk : colour.soonInk} />}
        <Title level={3} className="grow">
          {titleOf(danger)}
        </Title>
      </Box>
      <Note className="danger-why">{whyOf(danger)}</Note>
      <Box className="danger-calls">
        <Call hotline={first} kind={gentle ? 'main' : 'danger'} />
        {others.map((one) => (
          <Call key={one.number} hotline={one} />
        ))}
      </Box>
      <Note>{alsoOf(danger, sent)}</Note>
    </Card>
  )
}

type Line = Danger['hotlines'][number]

function Call({ hotline, kind = 'quiet' }: { hotline: Line; kind?: 'main' | 'danger' | 'quiet' }) {
  const { number, name } = hotline
  const first = kind !== 'quiet'
  return (
    <Button kind={kind} icon="phone" className={`danger-call ${first ? 'danger-first' : ''}`} label={`打电话给${name}，${number}`} onTap={() => ring(number)}>
      {first ? `打 ${number} ${name}` : `${number} ${name}`}
    </Button>
  )
}

/** No name of what it is about, no colour: only numbers that look like a footnote. */
function Quiet({ hotlines }: { hotlines: readonly Line[] }) {
  return (
    <Box className="danger-quiet">
      <Note>需要时可以打：</Note>
      {hotlines.map(({ number, name }) => (
        <Button key={number} kind="text" small label={`打电话 ${number} ${name}`} onTap={() => ring(number)}>
          {number}
        </Button>
      ))}
    </Box>
  )
}

function titleOf({ kind, grade, hotlines: [first] }: Danger): string {
  if (kind === 'suicide') return '您不用一个人扛着'
  return grade === 'emergency' ? `先打 ${first?.number}，再投也不迟` : `也可以直接打 ${first?.number}`
}

function whyOf({ kind, words }: Danger): string {
  if (kind === 'suicide') return '有人愿意听您说，现在就可以打。要是为别人担心，也请打一个'
  return `您写到${words.map((word) => `“${word}”`).join('')}，打电话最快`
}

function alsoOf({ kind, grade }: Danger, sent: boolean): string {
  if (grade === 'urgent') return sent ? '您投的这件照样办' : '投进来的照样办'
  if (kind === 'suicide') return sent ? '值班的人已经收到，会尽快联系您' : '投进来，值班的人也会马上收到'
  return sent ? '值班的人和上一级都已收到。人先到安全的地方' : '投进来，值班的人和上一级也会马上收到'
}
