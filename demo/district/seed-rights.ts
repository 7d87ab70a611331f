import { perform } from '@platform/kernel/serve'
import { byOpenid } from '@platform/kernel/identify'
import type { Running } from '@platform/wire'
import type { Hotline } from '@shared/triage/danger'
import type { SensitiveSign } from '@shared/triage/sensitive'
import { seedHotlines } from '../../cloudfunctions/triage'

/** Invented, of the range that belongs to nobody. */
const local: readonly Hotline[] = [
  { number: '19900008001', name: '燃气抢修（演示）', kinds: ['gas'], source: '虚构，仅供演示', hours: '24 小时', position: 31, retired: false },
  {
    number: '19900008002',
    name: '自来水抢修（演示）',
    kinds: ['water', 'flood'],
    source: '虚构，仅供演示',
    hours: '24 小时',
    position: 32,
    retired: false,
  },
]

/** Named by the first person of the centre; the other signs are left to the rule that somebody always is. */
const named: readonly SensitiveSign[] = ['staff', 'petition', 'gathering']

/** The demo's numbers to call, and two people named for sensitive orders. Done again it changes nothing. */
export async function seedRights(running: Running): Promise<void> {
  const { kernel, house, ports } = running
  const { database, settings } = kernel
  await seedHotlines(database.db, settings.districtId, local)
  const { rows } = await database.run(`select 1 from sensitive_readers where district_id = $1 limit 1`, [settings.districtId])
  if (rows.length > 0) return
  const [first, second, third] = await Promise.all([1, 2, 3].map((n) => byOpenid(kernel, `demo-districtCentre-${n}`, ports.clock.now())))
  if (!first) return
  const people = [second, third].flatMap((one) => one?.personId ?? [])
  for (const sign of named) await perform(house, 'appeals.setSensitiveReaders', { sign, people }, { actor: first, now: ports.clock.now(), kernel, ports })
}
