import type { Bag } from '@shared/appeals/bag'
import type { SimilarNearby } from '@shared/appeals/order'
import { sinceWords } from '@shared/platform/due-words'
import { call } from '@/platform/call'
import type { DraftPlace } from '@/platform/drafts'
import { Box } from '@/platform/host'
import { useCall } from '@/platform/use-call'
import { Card, Note, Title } from '@/ui'
import { holderWords, residentStatus } from '../parts/where-words'

/** What neighbours have said already: neutral words only, no name, no original text. Nothing is shown when it cannot be asked. */
export function Similar({ bag, text, place }: { bag: Bag; text: string; place: DraftPlace | null }) {
  const near = useCall(
    async () => (text.length < 6 ? [] : call.appeals.findSimilarNearby({ bag, text, place: place?.point, territory: place?.territory })),
    [bag, text, place?.territory, place?.point],
  )
  if (!near.value || near.value.length === 0) return null
  const neighbours = near.value.reduce((sum, one) => sum + one.appellants, 0)
  return (
    <Card className="similar">
      <Title level={3}>{`附近 ${neighbours} 位邻居说的可能是同一件事`}</Title>
      {near.value.map((one) => (
        <One key={one.id} one={one} />
      ))}
      <Note className="example">您照样投，办的人会放在一起办，办好了也会告诉您</Note>
    </Card>
  )
}

function One({ one }: { one: SimilarNearby }) {
  const far = one.metres === null ? one.placeName : `${one.metres} 米外`
  return (
    <Box className="similar-one">
      <Box>{one.summary}</Box>
      <Note>{[far, sinceWords(one.saidAt, new Date()), residentStatus[one.status], holderWords(one.holder)].join(' · ')}</Note>
    </Box>
  )
}
