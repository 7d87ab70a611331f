import type { Chat } from '@shared/legal/chat'
import { perform } from '@platform/kernel/serve'
import type { Running } from '@platform/wire'
import { actorOf } from '../appeals/cast'
import { seedCards } from './seed-cards'

/** Invented questions to the legal service; some were handed to the town's lawyer. */
const asked: readonly { by: string; text: string; lawyer?: true }[] = [
  { by: 'resident-1', text: '楼上漏水不肯修' },
  { by: 'resident-2', text: '老板拖欠工资三个月怎么办', lawyer: true },
  { by: 'resident-4', text: '商标被别的店抢先注册了怎么办' },
  { by: 'resident-9', text: '三个儿子都不养老人怎么办', lawyer: true },
]

/** Lets the demo's residents ask what they ask; whoever has asked before does not ask again. Answers how many asked. */
export async function seedChats(running: Running): Promise<number> {
  const { house, kernel, ports } = running
  let count = 0
  for (const { by, text, lawyer } of asked) {
    const actor = await actorOf(running, by)
    const call = (verb: string, input: object) => perform(house, `legal.${verb}`, input, { actor, now: ports.clock.now(), kernel, ports })
    if (((await call('listChats', {})) as unknown[]).length > 0) continue
    const chat = (await call('say', { chat: null, key: `demo-chat-${by}`, text })) as Chat
    if (lawyer) await call('askLawyer', { chat: chat.id })
    count++
  }
  await seedCards(running)
  return count
}
