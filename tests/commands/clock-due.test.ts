import { spawnSync } from 'node:child_process'

function ask(lines: readonly string[]): { status: number | null; out: string[]; err: string[] } {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--no-warnings', '--import', 'tsx', 'cloudfunctions/entry/command/clock.ts', 'due'], {
    input: lines.join('\n'),
    encoding: 'utf8',
  })
  return { status, out: stdout.split('\n').filter(Boolean), err: stderr.split('\n').filter(Boolean) }
}

test('terms in, deadlines out, in order, with the id of the type it had', () => {
  const { status, out, err } = ask([
    '{"id":7,"from":"2026-11-23T10:00:00","amount":5,"unit":"workday"}',
    '',
    '{"id":"7","from":"2026-11-23T03:00:05Z","amount":1,"unit":"workhour","pauses":[]}',
    '{"id":"x","from":"2026-11-23 10:00","amount":24,"unit":"hour","pauses":[["2026-11-23T20:00:00+08:00","2026-11-23T13:00:00Z"]]}',
  ])
  expect(out).toEqual([
    '{"id":7,"due":"2026-11-30T17:30:00+08:00"}',
    '{"id":"7","due":"2026-11-23T13:30:05+08:00"}',
    '{"id":"x","due":"2026-11-24T11:00:00+08:00"}',
  ])
  expect(err).toEqual([])
  expect(status).toBe(0)
})

test('a line that cannot be answered says why, and the others are answered', () => {
  const good = '{"id":1,"from":"2026-12-30T10:00:00","amount":1,"unit":"workday"}'
  const { status, out, err } = ask([
    '{"id":1,"from":"2026-12-30T10:00:00","amount":2,"unit":"workday"}',
    'not json',
    '[]',
    '{"from":"2026-12-30T10:00:00","amount":2,"unit":"workday"}',
    good,
    '{"id":1,"from":"2026-02-30T10:00:00","amount":2,"unit":"workday"}',
    '{"id":1,"from":"2026-12-30","amount":2,"unit":"workday"}',
    '{"id":1,"from":"2026-12-30T10:00:00","amount":0,"unit":"workday"}',
    '{"id":1,"from":"2026-12-30T10:00:00","amount":1.5,"unit":"workday"}',
    '{"id":1,"from":"2026-12-30T10:00:00","amount":1,"unit":"day"}',
    '{"id":1,"from":"2026-11-23T10:00:00","amount":1,"unit":"hour","pauses":[["2026-11-23T11:00:00"]]}',
    '{"id":1,"from":"2026-11-23T10:00:00","amount":1,"unit":"hour","pauses":[["2026-11-23T11:00:00","2026-11-23T10:00:00"]]}',
    '{"id":1,"from":"2026-11-23T10:00:00","amount":9007199254740991,"unit":"hour"}',
    '{"id":1,"from":"2026-11-23T10:00:00","amount":9007199254740991,"unit":"workday"}',
  ])
  expect(out).toEqual(['{"id":1,"due":"2026-12-31T17:30:00+08:00"}'])
  expect(err).toEqual([
    'line 1: no calendar for 2027',
    'line 2: not JSON',
    'line 3: not a JSON object',
    'line 4: id: a string or a number is needed',
    'line 6: from: there is no such time as 2026-02-30T10:00:00',
    'line 7: from: a time like 2026-11-26T09:30:00 is needed',
    'line 8: amount: a whole number of at least 1 is needed',
    'line 9: amount: a whole number of at least 1 is needed',
    'line 10: unit: one of workday, workhour, hour is needed',
    'line 11: pauses.0: [from, to] is needed',
    'line 12: pauses.0: ends before it begins',
    'line 13: due after the year 9999',
    'line 14: no calendar for 2027',
  ])
  expect(status).toBe(1)
})
