import { type Bag, bagName } from '@shared/appeals/bag'
import { Box } from '@/platform/host'
import { Button, Card, colour, type Hue, Icon } from '@/ui'
import { bagHue } from '../parts/bag-look'

const hueName: Record<Hue, string> = { blue: '蓝', yellow: '黄', green: '绿', orange: '橙', red: '红' }

/** Asks whether the words belong into another bag. Nothing moves before the person says so, and a no is remembered for this draft. */
export function BagQuestion({ to, onMove, onKeep }: { to: Bag; onMove: () => void; onKeep: () => void }) {
  return (
    <Card className="bag-question" role="region" label="换个袋子吗">
      <Box className="row">
        <Icon name="info" size={20} tone={colour.calmInk} />
        <Box className="grow">{`听起来像是“${bagName[to]}”，要换到${hueName[bagHue[to]]}袋子吗？`}</Box>
      </Box>
      <Box className="foot-buttons gap-top">
        <Button kind="quiet" small onTap={onKeep}>
          就放这里
        </Button>
        <Button kind="quiet" small onTap={onMove} label={`换到${bagName[to]}袋，写好的都带过去`}>
          换过去
        </Button>
      </Box>
    </Card>
  )
}
