import * as z from 'zod/mini'

/** What kind of danger the words tell of. The last three are troubles that cannot wait rather than dangers to life. */
export const dangerKinds = [
  'suicide',
  'domesticViolence',
  'violence',
  'fire',
  'gas',
  'child',
  'missing',
  'drowning',
  'illness',
  'electric',
  'collapse',
  'trapped',
  'flood',
  'traffic',
  'fraud',
  'power',
  'water',
  'wages',
] as const
export const DangerKind = z.enum(dangerKinds)
export type DangerKind = (typeof dangerKinds)[number]

export const dangerName: Record<DangerKind, string> = {
  suicide: '有人想不开',
  domesticViolence: '家里有人动手',
  violence: '有人打人伤人',
  fire: '着火',
  gas: '燃气泄漏',
  child: '孩子独自一人、受伤害',
  missing: '有人走失',
  drowning: '有人落水',
  illness: '有人突然发病',
  electric: '漏电触电',
  collapse: '房屋、地面塌了',
  trapped: '有人被困',
  flood: '大水进屋',
  traffic: '车祸',
  fraud: '遇到诈骗',
  power: '停电',
  water: '停水、爆管',
  wages: '拖欠工资',
}

/** A number to call (求助电话), with where it comes from in words. */
export const Hotline = z.object({
  number: z.string(),
  name: z.string(),
  kinds: z.array(DangerKind),
  source: z.string(),
  hours: z.string(),
  position: z.number(),
  retired: z.boolean(),
})
export type Hotline = z.infer<typeof Hotline>

/** What is going on by the words, which words said so, and whom to call first. */
export const Danger = z.object({
  kind: DangerKind,
  grade: z.enum(['urgent', 'emergency']),
  words: z.array(z.string()),
  hotlines: z.array(z.object({ number: z.string(), name: z.string(), hours: z.string() })),
})
export type Danger = z.infer<typeof Danger>
