import { limits } from '@shared/appeals/limits'
import type { BulkRequest, BulkRow } from '@shared/appeals/bulk'
import type { InboxTab, OrderRow } from '@shared/appeals/order'
import { useState } from 'react'
import { call } from '@/platform/call'
import { Box, Tap } from '@/platform/host'
import { useAct } from '@/platform/use-act'
import { useCall } from '@/platform/use-call'
import { Answer, Button, Choice, Empty, Field, Icon, Note, RefusedNotice, Sheet } from '@/ui'
import { PostChoice } from '../parts/order/post-choice'
import { say } from '../parts/toast'

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
  const asked = useCall(() => call.appeals.listInbox({ tab, limit: limits.bulk }), [tab])
  return (
    <Sheet title="批量办理" onClose={onClose}>
      <Answer asked={asked} bones={3}>
        {({ items }) =>
          items.length === 0 ? <Empty icon="check" title="这里没有可以批量办的" /> : <Bulk rows={items} tab={tab} above={above} onDone={onDone} />
        }
      </Answer>
    </Sheet>
  )
}

function Bulk({ rows, tab, above, onDone }: { rows: readonly OrderRow[]; tab: InboxTab; above: boolean; onDone: () => void }) {
  const [move, setMove] = useState<BulkRequest['move']>(tab === 'toAccept' ? 'accept' : above ? 'remind' : 'transfer')
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [post, setPost] = useState<string | null>(null)
  const [note, setNote] = useState('')
  const [seen, setSeen] = useState<{ rows: readonly BulkRow[]; request: BulkRequest } | null>(null)
  const [done, setDone] = useState<readonly BulkRow[] | null>(null)
  const toggle = (id: string) => setChosen(new Set(chosen.has(id) ? [...chosen].filter((one) => one !== id) : [...chosen, id]))
  const preview = useAct(async () => {
    const orders = rows.filter(({ id }) => chosen.has(id)).map(({ id, version }) => ({ orderId: id, version }))
    const request = { move, orders, ...(post ? { post } : {}), ...(note.trim() ? { note: note.trim() } : {}) }
    setSeen({ rows: await call.appeals.previewBulk(request), request })
  })
  const act = useAct(async () => {
    if (!seen) return
    const result = await call.appeals.actInBulk(seen.request)
    setDone(result)
    say(`已办 ${result.filter(({ ok }) => ok).length} 件`)
    onDone()
  })
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
