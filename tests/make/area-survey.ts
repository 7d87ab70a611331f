import { randomUUID } from 'node:crypto'
import type { AreaPlan } from '@shared/appeals/area-survey'
import { hashCode, randomCode, seal } from '@platform/kernel/seal'
import { areaAnswers, areaGrids, areaPhones, areaRounds, areaSample, areaSurveys } from '../../cloudfunctions/appeals/store/tables'
import type { TestHouse } from './house'

/** Four questions: a score, several worries asked only of the unhappy, yes or no, and words. */
export const areaSurvey = (territory: string, more: Partial<AreaPlan> = {}): AreaPlan => ({
  title: '群众安全感、满意度调查',
  territory,
  questions: [
    { key: 'safe', kind: 'scale', text: '您觉得住的地方安全吗？', required: true, options: [] },
    {
      key: 'worry',
      kind: 'severalOf',
      text: '您担心什么？',
      required: true,
      options: [
        { key: 'theft', label: '小偷小摸' },
        { key: 'fire', label: '消防通道' },
      ],
      askIf: { key: 'safe', among: ['1', '2'] },
    },
    {
      key: 'seen',
      kind: 'oneOf',
      text: '最近见过网格员吗？',
      required: false,
      options: [
        { key: 'yes', label: '见过', mark: 'good' },
        { key: 'no', label: '没见过' },
      ],
    },
    { key: 'more', kind: 'words', text: '还想说什么？', required: false, options: [] },
  ],
  perGrid: 3,
  days: 20,
  listWay: 'phone',
  everyMonths: null,
  ...more,
})

/** A running round over 稻香村第1网格 with this person in its sample, and somebody unhappy who agreed to be contacted. */
export async function anAreaRound(house: TestHouse, { way, personId }: { way: 'app' | 'phone'; personId: string }) {
  const db = house.database.db
  const now = house.now.read()
  const districtId = '320999'
  const [surveyId, roundId, placeId, answerId] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()]
  const grid = '320999.t1.v1.g1'
  const { title, questions, perGrid, listWay, days, everyMonths } = areaSurvey('320999.t1.v1')
  const common = { districtId, version: 1, title, questions, perGrid, listWay }
  await db
    .insert(areaSurveys)
    .values({ ...common, id: surveyId, territory: '320999.t1.v1', days, everyMonths, nextAt: null, frozen: true, current: true, savedAt: now })
  const closesAt = new Date(now.getTime() + days * 86_400_000)
  await db
    .insert(areaRounds)
    .values({ ...common, id: roundId, surveyId, number: 1, territory: grid, seed: 'seed', state: 'running', startedAt: now, remindAt: closesAt, closesAt })
  await db.insert(areaGrids).values({ districtId, roundId, grid, quota: perGrid, known: 1, sampledAt: now, groupHash: hashCode(randomCode(16)) })
  const key = house.running.kernel.keys.data
  const who = way === 'app' ? { personId } : { phoneId: randomUUID() }
  if (who.phoneId)
    await db
      .insert(areaPhones)
      .values({ districtId, id: who.phoneId, grid, name: seal(key, '钱多'), phone: seal(key, '19900007777'), phoneHash: randomUUID(), addedAt: now })
  await db
    .insert(areaSample)
    .values({ districtId, id: placeId, roundId, grid, rank: 0, who: placeId, ...who, way, state: 'asked', tokenHash: hashCode(randomCode(16)) })
  const contact = seal(key, JSON.stringify({ name: '张三', phone: '13912345678', personId: null }))
  const chosen = { safe: ['1'], worry: ['fire'] }
  await db.insert(areaAnswers).values({
    ...{ districtId, id: answerId, roundId, grid, volunteer: false, chosen, words: {}, unhappy: true, contact, day: now },
    keyHash: randomUUID(),
  })
  return { surveyId, roundId, placeId, answerId }
}
