import { kept } from '@/platform/kept'

/** What a worker mostly meets on a round (巡查); one tap instead of typing. */
export const matters = ['垃圾没清', '路灯不亮', '井盖松动', '路面坑洼积水', '乱停车占道', '线缆掉落', '楼道堆物', '消防通道被占'] as const

/** What this worker reported last: the likeliest next one, chosen beforehand. */
export const lastMatter = kept<string>('patrol.matter', matters[0])

/** The words that it is entered with. */
export function patrolText(matter: string, words: string): string {
  const more = words.trim()
  return more ? `巡查发现${matter}：${more}` : `巡查发现${matter}`
}
