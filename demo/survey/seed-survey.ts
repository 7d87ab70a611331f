import { standardAreaSurvey } from '@shared/appeals/area-standard'
import type { AreaAnswer } from '@shared/appeals/area-survey'
import { byOpenid, system } from '@platform/kernel/identify'
import type { Running } from '@platform/wire'
import { actorOf, callAs } from '../appeals/cast'
import { seeded } from '../district/random'

const village = '320999.t2.v1'
const grids = ['g1', 'g2', 'g3', 'g4'].map((grid) => `${village}.${grid}`)
const day = 86_400_000
const wishes = ['晚上巷子里灯太暗', '电动车在楼道里充电，看着怕', '网格员常来，放心', '希望多装几个摄像头']

/** 10:00 in Shanghai, so many days ago. */
function tenOClock(now: Date, daysAgo: number): Date {
  const local = now.getTime() + 8 * 3_600_000
  return new Date(local - (local % day) - daysAgo * day + 2 * 3_600_000)
}

/** One closed and one running round of the area survey in 稻香村, through the operations that people use. Nothing where there is one. */
export async function seedSurvey(running: Running): Promise<void> {
  const now = running.ports.clock.now()
  const committee = await actorOf(running, 'committee-t2v1-1')
  if ((await callAs(running, committee, now)('listAreaSurveys', {})).length > 0) return
  const [first, second] = [tenOClock(now, 40), tenOClock(now, 3)]
  const begin = callAs(running, committee, first)
  for (const [at, grid] of grids.entries())
    await begin('addAreaPhones', { grid, people: Array.from({ length: 9 }, (_, n) => ({ name: `名单居民${at * 9 + n + 1}`, phone: `199000088${at}${n}` })) })
  const survey = await begin('saveAreaSurvey', {
    ...{ ...standardAreaSurvey, id: null, version: 0, territory: village, perGrid: 7, days: 14, listWay: 'phone', everyMonths: 2 },
  })
  await playRound(running, survey.id, first, 100)
  await callAs(running, system(running.kernel), new Date(first.getTime() + 14 * day))('runAreaSurveys', {})
  await playRound(running, survey.id, second, 13)
}

/** Starts a round and lets up to `most` people answer it. */
async function playRound(running: Running, surveyId: string, at: Date, most: number): Promise<void> {
  const committee = callAs(running, await actorOf(running, 'committee-t2v1-1'), at)
  const { id: roundId } = await committee('startAreaRound', { surveyId, territory: village })
  await callAs(running, system(running.kernel), at)('runAreaSurveys', {})
  const random = seeded(most)
  const { rows } = await running.kernel.database.run(
    `select s.id, p.openid from area_sample s join people p on p.district_id = s.district_id and p.id = s.person_id where s.round_id = $1 and s.state = 'asked' order by s.grid, s.rank`,
    [roundId],
  )
  let left = most
  for (const { id, openid } of (rows as { id: string; openid: string }[]).slice(0, left)) {
    const resident = callAs(running, await byOpenid(running.kernel, openid, at), at)
    await resident('answerArea', { ref: id, key: `demo-${id}`, answers: anAnswer(random), agreed: random() < 0.6 })
    left--
  }
  for (; left > 0; left--) {
    const { call } = await committee('nextAreaCall', { roundId })
    if (!call) return
    const outcome = random() < 0.15 ? ('refused' as const) : ('answered' as const)
    await committee('recordAreaCall', { id: call.id, outcome, answers: outcome === 'answered' ? anAnswer(random) : [], agreed: random() < 0.5 })
  }
}

function anAnswer(random: () => number): AreaAnswer[] {
  const pick = <T>(all: readonly T[]): T => all[Math.floor(random() * all.length)] as T
  const one = (key: string, chosen: string): AreaAnswer => ({ key, chosen: [chosen], words: '' })
  return [
    one('safe', pick(['5', '5', '4', '4', '4', '3', '2'])),
    one('worry', pick(['fraud', 'traffic', 'fire'])),
    one('night', pick(['no', 'no', 'some', 'yes'])),
    one('seen', pick(['often', 'once', 'once', 'never'])),
    one('service', pick(['5', '4', '4', '3', '1'])),
    { key: 'more', chosen: [], words: random() < 0.5 ? pick(wishes) : '' },
  ]
}
