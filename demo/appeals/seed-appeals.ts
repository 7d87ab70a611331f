import { system } from '@platform/kernel/identify'
import type { Running } from '@platform/wire'
import { callAs } from './cast'
import { rows } from './rows'
import { quietly } from '../quietly'
import { pointsOf } from './place'
import { play } from './play'
import { listPlayed } from './progress'
import { saidAt } from './when'

const settleMs = 20_000

/**
 * Puts the invented appeals into the demo district, oldest first, through the operations that people use.
 * Started again it goes on where it was stopped; when all are there it returns at once. Answers how many were played.
 */
export async function seedAppeals(running: Running): Promise<number> {
  const { database, settings, jobs } = running.kernel
  const played = await listPlayed(database.db, settings.districtId)
  const open = rows.filter(({ key, story = [] }) => (played.get(key)?.moves ?? -1) < story.length)
  if (open.length === 0) return 0
  const now = running.ports.clock.now()
  const oldestFirst = open.map((row) => ({ row, at: saidAt(row.said, now).getTime() })).sort((a, b) => a.at - b.at)
  const pointOf = pointsOf()
  await quietly(async () => {
    for (const { row } of oldestFirst) await play(running, row, pointOf(row), played.get(row.key))
    await jobs.settle(settleMs)
    // What the clock would do in its first minutes, so that reports and visits are there when somebody looks.
    const clock = callAs(running, system(running.kernel), now)
    await clock('openVisits', {})
    await clock('rollUpReports', {})
  })
  return open.length
}
