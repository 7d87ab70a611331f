import type { Database } from '@platform/kernel/database'
import { type Running, wire } from '@platform/wire'
import { house } from '../cloudfunctions/entry/house'
import { installQueues } from '../cloudfunctions/entry/queues'
import { reactions } from '../cloudfunctions/reactions'
import { seedCategories } from '../cloudfunctions/triage'
import { seedAppeals } from './appeals/seed-appeals'
import { seedDistrict } from './district/seed-district'
import { seedRights } from './district/seed-rights'
import { seedRoutes } from './district/seed-routes'
import { seedChats } from './legal/seed-chats'
import { quietly } from './quietly'
import { seedSurvey } from './survey/seed-survey'

/** Does one piece of work under the words by which a watcher knows it. */
export type Step = <T>(words: string, work: () => Promise<T>) => Promise<T>

/** The whole house on a migrated database, with the invented district and everything that shows what it does; what is there already stays. */
export async function furnish(database: Database, step: Step): Promise<Running> {
  const running = wire({ house, reactions, database })
  await step('准备任务队列', () => installQueues(running))
  await step('布置演示区（1 区 3 镇 12 村 48 网格）', () => seedDistrict(database, running.kernel.keys, running.ports.clock.now()))
  await step('准备分类目录', () => seedCategories(database.db, running.kernel.settings.districtId))
  await step('备好求助电话，点名看敏感件的人', () => seedRights(running))
  await step('放入演示诉求', () => seedAppeals(running))
  await step('放入演示咨询', () => quietly(async () => void (await seedChats(running))))
  await step('放入演示调查', () => quietly(() => seedSurvey(running)))
  await step('布置派单规则', () => seedRoutes(running))
  await database.run('analyze')
  return running
}
