import { limits } from '@shared/appeals/limits'
import type { BulkRequest, BulkRow } from '@shared/appeals/bulk'
import type { InboxTab, OrderRow } from '@shared/appeals/order'
import { useState } from 'react'
import { asRefused, call } from '@/platform/call'
import { newKey } from '@/platform/files'
import { Box, Tap } from '@/platform/host'
import { orSeen } from '@/platform/seen'
import { useAct } from '@/platform/use-act'
import { useCall } from '@/platform/use-call'
import { Answer, Button, Choice, Empty, Field, Icon, Note, Notice, RefusedNotice, Sheet } from '@/ui'
import { filters } from '../parts/filters'
import { PostChoice } from '../parts/order/post-choice'
import { say } from '../parts/toast'
import { seenInbox } from './inbox-list'
import { queueBulk } from './queue-bulk'

const moves: readonly { key: BulkRequest['move']; name: string }[] = [
  { key: 'accept', name: '接收' },
  { key: 'transfer', name: '转办' },
  { key: 'remind', name: '督办提醒' },
]

interface SheetProps {
  tab: InboxTab
  /** Stands above others, whom they can remind. */
  above: boolean
  onDone: () => void
  onClose: () => void
}

/** One move on several orders of the tab: choose, see what would happen to each, then do it. What is refused says why. */
export function BulkSheet({ tab, above, onDone, onClose }: SheetProps) {
  const asked = useCall(() => orSeen(seenInbox({ ...filters.get(), tab }), () => call.appeals.listInbox({ tab, limit: limits.bulk })), [tab])
  return (
    <Sheet title="批量办理" onClose={onClose}>
      <Answer asked={asked} bones={3}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty icon="check" title="这里没有可以批量办的" />
          ) : (
            <Bulk rows={items} tab={tab} above={above} onDone={onDone} onClose={onClose} />
          )
        }
      </Answer>
    </Sheet>
  )
}

function Bulk({ rows, tab, above, onDone, onClose }: { rows: readonly OrderRow[] } & SheetProps) {
  const [move, setMove] = useState<BulkRequest['move']>(tab === 'toAccept' ? 'accept' : above ? 'remind' : 'transfer')
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [post, setPost] = useState<string | null>(null)
  const [note, setNote] = useState('')
  const [seen, setSeen] = useState<{ rows: readonly BulkRow[]; request: BulkRequest } | null>(null)
  const [done, setDone] = useState<readonly BulkRow[] | null>(null)
  const toggle = (id: string) => setChosen(new Set(chosen.has(id) ? [...chosen].filter((one) => one !== id) : [...chosen, id]))
  const [waiting, setWaiting] = useState<BulkRequest | null>(null)
  const preview = useAct(async () => {
    const orders = rows.filter(({ id }) => chosen.has(id)).map(({ id, version }) => ({ orderId: id, version, once: newKey() }))
    const request = { move, orders, ...(post ? { post } : {}), ...(note.trim() ? { note: note.trim() } : {}) }
    try {
      setSeen({ rows: await call.appeals.previewBulk(request), request })
    } catch (thrown) {
      if (asRefused(thrown).code !== 'offline') throw thrown
      setWaiting(request)
    }
  })
  const act = useAct(async () => {
    if (!seen) return
    try {
      const result = await call.appeals.actInBulk(seen.request)
      setDone(result)
      say(`已办 ${result.filter(({ ok }) => ok).length} 件`)
      onDone()
    } catch (thrown) {
      if (asRefused(thrown).code !== 'offline') throw thrown
      // Nobody knows how far it came: each goes again under its key, and what was done answers that it was.
      const able = new Set(seen.rows.flatMap(({ orderId, ok }) => (ok ? [orderId] : [])))
      await toOutbox({ ...seen.request, orders: seen.request.orders.filter(({ orderId }) => able.has(orderId)) })
    }
  })
  const toOutbox = async (request: BulkRequest) => {
    await queueBulk(rows, request)
    say(`${request.orders.length} 件在待发里，有信号时一件一件发，每件只发一次`)
    onDone()
    onClose()
  }
  if (waiting) return <Waiting count={waiting.orders.length} onBack={() => setWaiting(null)} onQueue={() => toOutbox(waiting)} />
  if (done) return <Results rows={done} done />
  if (seen)
    return (
      <>
        <Results rows={seen.rows} />
        <RefusedNotice refused={act.refused} />
        <Box className="foot-buttons">
          <Button kind="quiet" onTap={() => setSeen(null)}>
            再选选
          </Button>
          <Button busy={act.busy} disabled={!seen.rows.some(({ ok }) => ok)} onTap={() => void act.run()}>
            {`办这 ${seen.rows.filter(({ ok }) => ok).length} 件`}
          </Button>
        </Box>
      </>
    )
  const ready = chosen.size > 0 && (move === 'accept' || note.trim()) && (move !== 'transfer' || post)
  return (
    <>
      <Box className="wrap" role="radiogroup" label="做什么">
        {moves
          .filter(({ key }) => above || key !== 'remind')
          .map(({ key, name }) => (
            <Choice key={key} role="radio" chosen={key === move} onTap={() => setMove(key)}>
              {name}
            </Choice>
          ))}
      </Box>
      <Box className="wrap gap-top">
        <Button kind="text" small onTap={() => setChosen(new Set(chosen.size === rows.length ? [] : rows.map(({ id }) => id)))}>
          {chosen.size === rows.length ? '都不选' : `全选 ${rows.length} 件`}
        </Button>
      </Box>
      <Box role="group" label="选哪几件">
        {rows.map((row) => (
          <Tap
            key={row.id}
            className={`post ${chosen.has(row.id) ? 'is-chosen' : ''}`}
            role="checkbox"
            checked={chosen.has(row.id)}
            onTap={() => toggle(row.id)}
            label={`${row.title}，${row.placeName}`}
          >
            <Box className="grow">
              <Box>{row.title}</Box>
              <Note>{`${row.number} · ${row.placeName}`}</Note>
            </Box>
            {chosen.has(row.id) ? <Icon name="check" size={20} /> : null}
          </Tap>
        ))}
      </Box>
      {move === 'transfer' && rows[0] ? <PostChoice orderId={[...chosen][0] ?? rows[0].id} chosen={post} onChoose={setPost} /> : null}
      {move === 'accept' ? null : (
        <Field
          label={move === 'transfer' ? '为什么转' : '要求'}
          value={note}
          onChange={setNote}
          max={limits.noteText}
          placeholder={move === 'transfer' ? '例如：都归市政所管' : '例如：今天下班前都看一眼'}
        />
      )}
      <RefusedNotice refused={preview.refused} />
      <Button busy={preview.busy} disabled={!ready} onTap={() => void preview.run()}>
        {`看看会怎样（${chosen.size} 件）`}
      </Button>
    </>
  )
}

/** Without a network nobody can say beforehand what would become of each. */
function Waiting({ count, onBack, onQueue }: { count: number; onBack: () => void; onQueue: () => Promise<void> }) {
  const queue = useAct(onQueue)
  return (
    <>
      <Notice tone="soon">{`现在没有网络，不能先看会怎样。放进待发后，有信号时一件一件发；办不成的会留在待发里说明原因`}</Notice>
      <RefusedNotice refused={queue.refused} />
      <Box className="foot-buttons">
        <Button kind="quiet" onTap={onBack}>
          再选选
        </Button>
        <Button busy={queue.busy} onTap={() => void queue.run()}>
          {`${count} 件放进待发`}
        </Button>
      </Box>
    </>
  )
}

function Results({ rows, done = false }: { rows: readonly BulkRow[]; done?: boolean }) {
  const good = rows.filter(({ ok }) => ok).length
  return (
    <>
      <Box className="strong">{done ? `办成 ${good} 件，没办成 ${rows.length - good} 件` : `可以办 ${good} 件，不能办 ${rows.length - good} 件`}</Box>
      <Box role="list">
        {rows.map((row) => (
          <Box key={row.orderId} role="listitem" className="gap-top">
            <Box>{`${row.ok ? '✓' : '✗'} ${row.title || '不在您辖区的一件'}`}</Box>
            <Note>{row.ok ? row.number : `${row.number} ${row.sentence ?? ''}`}</Note>
          </Box>
        ))}
      </Box>
    </>
  )
}
