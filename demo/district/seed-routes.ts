import type { Running } from '@platform/wire'
import { bagName } from '@shared/appeals/bag'
import type { RouteRule } from '@shared/triage/route-rule'
import { districtCode } from './names'
import { routeSets } from '../../cloudfunctions/triage/store/tables'

const rule = (id: string, when: RouteRule['when'], then: RouteRule['then'], note = ''): RouteRule => ({ id, when, then, note, on: true })

/** The rules that the invented district begins with. */
export const demoRules: readonly RouteRule[] = [
  rule(
    'water-night',
    { bag: 'complaint', hours: 'nightOrRest', words: ['停水', '水管', '爆管', '自来水'] },
    { body: 'shuiwu' },
    '夜里和休息日停水，直接给水务局值班',
  ),
  rule('power', { bag: 'complaint', words: ['停电', '断电', '电线', '变压器'] }, { body: 'gongdian' }),
  rule('pollution', { l1: '环境保护', l2: '环境污染' }, { body: 'huanjing' }),
  rule('traffic', { l1: '交通运输', bag: 'complaint' }, { body: 'jiaotong' }),
  rule(
    'market',
    { bag: 'complaint', territory: `${districtCode}.t1`, words: ['占道经营', '流动摊贩', '摆摊'] },
    { body: 'chengguan' },
    `望湖街道试行：${bagName.complaint}里的占道经营直接给城管`,
  ),
  rule('wages', { l1: '劳动和社会保障', words: ['拖欠工资', '欠薪', '讨薪'] }, { body: 'renshe' }),
]

/** Puts the first rules in force where a district has none; true when it did. After the demo's appeals, whose story knows no rules. */
export async function seedRoutes({ kernel, ports }: Running): Promise<boolean> {
  const { db } = kernel.database
  const row = { districtId: kernel.settings.districtId, version: 1, state: 'live' as const, rules: [...demoRules], useCategoryBody: false, note: '第一套规则' }
  const made = await db
    .insert(routeSets)
    .values({ ...row, at: ports.clock.now() })
    .onConflictDoNothing()
    .returning({ version: routeSets.version })
  return made.length > 0
}
