import { useState } from 'react'
import { call } from '@/platform/call'
import { Box } from '@/platform/host'
import { kept } from '@/platform/kept'
import { Button, Card, Empty, Field, Note } from '@/ui'
import { DeskPage } from '../parts/desk-page'
import { openOrder } from '../parts/open-order'
import { RowsList } from '../parts/rows-list'
import { ToastLine } from '../parts/toast-line'
import { TwoPanes } from '../parts/two-panes'
import { useKeys } from '../parts/use-keys'
import { useRound } from '../parts/use-round'
import { useRows } from '../parts/use-rows'
import { useWide } from '../parts/use-wide'

/** What was last looked for; in memory only, because it may hold a name or a number. */
const lastWords = kept<string>(null, '')

/** Finds an order by number, words, place, name or the last four digits of a phone. */
export default function Search() {
  const wide = useWide()
  const [typed, setTyped] = useState(lastWords.get)
  const [words, setWords] = useState(lastWords.get)
  const [open, setOpen] = useState<string | null>(null)
  const [round, refresh] = useRound()
  const search = () => {
    lastWords.set(typed.trim())
    setWords(typed.trim())
  }
  useKeys({ '/': () => focusField() })
  return (
    <DeskPage title="搜索" at="搜索" panes over={<ToastLine />}>
      <TwoPanes open={open} onMoved={refresh}>
        <Box className="inbox-head search-head" id="search-field">
          <Box className="grow">
            <Field label="搜索" kind="search" value={typed} onChange={setTyped} placeholder="编号、地点、姓名、电话后四位" max={60} onEnter={search} />
          </Box>
          <Button kind="main" small disabled={!typed.trim()} onTap={search}>
            搜
          </Button>
        </Box>
        <Box className="inbox-rows">
          {words ? (
            <Found key={words} words={words} round={round} open={wide ? open : null} onOpen={(id) => (wide ? setOpen(id) : openOrder(id))} />
          ) : (
            <Card className="search-hint">
              <Note>可以搜：工单编号 · 说过的话 · 地点 · 姓名 · 电话后四位</Note>
            </Card>
          )}
        </Box>
      </TwoPanes>
    </DeskPage>
  )
}

function Found({ words, round, open, onOpen }: { words: string; round: number; open: string | null; onOpen: (id: string) => void }) {
  const rows = useRows((limit, after) => call.appeals.search({ words, limit, ...(after ? { after } : {}) }), round)
  const step = (by: 1 | -1) => () => {
    const items = rows.items ?? []
    const next = items[items.findIndex((row) => row.id === open) + by]
    if (open !== null && next) onOpen(next.id)
  }
  useKeys({ j: step(1), k: step(-1) })
  return <RowsList rows={rows} open={open} onOpen={onOpen} empty={<Empty icon="search" title="没有找到" note="少写几个字，或换成电话后四位试试" />} />
}

function focusField(): void {
  if (process.env.TARO_ENV === 'h5') document.querySelector<HTMLElement>('#search-field input')?.focus()
}
