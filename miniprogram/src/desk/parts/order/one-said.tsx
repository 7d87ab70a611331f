import type { OrderDetail } from '@shared/appeals/order'
import { sinceWords } from '@shared/platform/due-words'
import { Attachments } from '@/appeals/parts/attachments'
import { Box } from '@/platform/host'
import { Button, Chip, Note, type Score, scoreName } from '@/ui'

export type Appeal = OrderDetail['appeals'][number]

/** One appeal on an order: its words whole, the name masked, by which way it came. */
export function OneSaid({ appeal, onAsk }: { appeal: Appeal; onAsk: () => void }) {
  const who = appeal.anonymous ? '没写名字' : [appeal.appellant, appeal.phone].filter(Boolean).join(' ')
  return (
    <Box className="one-said">
      {appeal.title ? <Box className="strong">{appeal.title}</Box> : null}
      <Box className="said">{appeal.text}</Box>
      <Attachments list={appeal.attachments} />
      <Box className="one-said-foot">
        <Box className="grow">
          <Note>{[who, appeal.behalf ? `代 ${appeal.behalf} 说` : ''].filter(Boolean).join(' · ')}</Note>
          <Note>{`${sinceWords(appeal.saidAt, new Date())} · ${appeal.sourceName}`}</Note>
        </Box>
        {appeal.withdrawn ? <Chip>居民已撤回</Chip> : null}
        {appeal.score ? <Chip tone={appeal.score > 3 ? 'good' : 'soon'}>{`评价：${scoreName[appeal.score as Score]}`}</Chip> : null}
        {appeal.anonymous ? null : (
          <Button kind="text" small onTap={onAsk} label={`查看${appeal.appellant}的联系方式`}>
            查看联系方式
          </Button>
        )}
      </Box>
    </Box>
  )
}
