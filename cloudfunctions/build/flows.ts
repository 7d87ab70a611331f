import { writeFileSync } from 'node:fs'
import { type OrderAction, orderActions, orderFlow, orderStatuses, statusName } from '@shared/appeals/order.flow'
import type { Standing } from '@shared/platform/flow'
import { roleName } from '@shared/platform/role'

const standingName: Record<Standing, string> = {
  appellant: '本人 appellant',
  holder: '承办 holder',
  helper: '联办 helper',
  above: '上级 above',
  system: '系统 system',
}

/** docs/flows/order.md out of the flow table: a diagram and one row for each move. */
export function describeOrderFlow(): string {
  const edges = orderActions.flatMap((action) => {
    const { from, to, orTo, orBack } = orderFlow[action]
    return from.flatMap((status) =>
      [to, ...(orTo ? [orTo] : []), ...(orBack ? [orBack] : [])].filter((end) => end !== 'stay').map((end) => `  ${status} --> ${end}: ${action}`),
    )
  })
  const states = orderStatuses.map((status) => `  ${status}: ${statusName[status]} ${status}`)
  return [
    '# The life of a work order (工单)',
    '',
    'Generated from `shared/appeals/order.flow.ts` by `npm run flows`; change the table, not this page.',
    '',
    '```mermaid',
    'stateDiagram-v2',
    '  [*] --> dispatched: submit',
    '  [*] --> held: submit',
    ...states,
    ...edges,
    '```',
    '',
    '| move | button | from | to | who | needs | clock | seen by residents |',
    '| --- | --- | --- | --- | --- | --- | --- | --- |',
    ...orderActions.map(rowOf),
    '',
  ].join('\n')
}

function rowOf(action: OrderAction): string {
  const { label, from, to, orTo, orBack, who, by, needs, clock, visibility } = orderFlow[action]
  const end = to === 'stay' ? 'stays' : [to, ...(orTo ? [orTo] : []), ...(orBack ? [orBack] : [])].join(' or ')
  const whom = `${who.map((standing) => standingName[standing]).join(', ')} (${by.map((role) => roleName[role]).join('、')})`
  return `| ${action} | ${label} | ${from.join(', ')} | ${end} | ${whom} | ${needs.join(', ') || '–'} | ${clock}${orBack ? `, restart when ${orBack}` : ''} | ${visibility === 'public' ? 'yes' : 'no'} |`
}

if (process.argv[1] && /build[\\/]flows(\.ts)?$/.test(process.argv[1])) writeFileSync('docs/flows/order.md', describeOrderFlow())
