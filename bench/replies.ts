import { existsSync, readFileSync } from 'node:fs'
import type { ReplyFinding } from '@shared/appeals/reply-check'
import { checkReply } from '../cloudfunctions/appeals/rules/reply-check'

// The reply check on real replies that others judged (complete, explains). Needs ../shared, from which nothing is kept.
const path = '../shared/data/replies/replies.jsonl'

interface Row {
  title: string | null
  body: string
  reply: string
  label_complete_rollbear: 0 | 1 | null
  label_explainable_rollbear: 0 | 1 | null
  label_explainable_syu: 0 | 1 | null
}
type Label = 'label_complete_rollbear' | 'label_explainable_rollbear' | 'label_explainable_syu'

function figures(rows: readonly Row[], label: Label, says: (row: Row) => boolean) {
  const judged = rows.filter((row) => row[label] !== null && row[label] !== undefined)
  const said = judged.filter(says)
  const bad = judged.filter((row) => row[label] === 0)
  const right = said.filter((row) => row[label] === 0).length
  const share = (part: number, all: number) => (all === 0 ? '–' : (part / all).toFixed(2))
  return { judged: judged.length, bad: bad.length, named: said.length, precision: share(right, said.length), recall: share(right, bad.length) }
}

if (!existsSync(path)) console.log(`replies: not measured, because there are no judged replies at ${path}`)
else {
  const rows = readFileSync(path, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Row)
  const found = new Map<Row, ReplyFinding['kind'][]>()
  const started = process.cpuUsage()
  for (const row of rows)
    found.set(
      row,
      checkReply(
        { outcome: 'explained', text: row.reply, photos: 0 },
        { bag: 'complaint', said: [[row.title, row.body].filter(Boolean).join('。')], duty: [] },
      ).map(({ kind }) => kind),
    )
  const { user } = process.cpuUsage(started)
  const has = (kind: ReplyFinding['kind']) => (row: Row) => found.get(row)?.includes(kind) ?? false
  const always = () => true
  console.log(`Reply check on ${rows.length} real replies, ${Math.round((1e6 * rows.length) / user)} a second on one core`)
  console.table({
    'explains nothing (team A): officialese': figures(rows, 'label_explainable_syu', has('officialese')),
    'the same by length alone, below 60': figures(rows, 'label_explainable_syu', ({ reply }) => reply.length < 60),
    'explains nothing (team B): officialese': figures(rows, 'label_explainable_rollbear', has('officialese')),
    'the same by length alone, below 60 ': figures(rows, 'label_explainable_rollbear', ({ reply }) => reply.length < 60),
    'incomplete (team B): unanswered': figures(rows, 'label_complete_rollbear', has('unanswered')),
    'the same, always named': figures(rows, 'label_complete_rollbear', always),
  })
  console.table(
    Object.fromEntries(['unanswered', 'relabelled', 'personal', 'officialese'].map((kind) => [kind, rows.filter(has(kind as ReplyFinding['kind'])).length])),
  )
}
