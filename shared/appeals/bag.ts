import * as z from 'zod/mini'

/** The five bags (五色袋). The colour says the kind of appeal, never its urgency. */
export const bags = ['suggestion', 'complaint', 'wish', 'publicity', 'service'] as const
export const Bag = z.enum(bags, '请选择一个袋子')
export type Bag = (typeof bags)[number]

export const bagName: Record<Bag, string> = {
  suggestion: '建议',
  complaint: '吐槽',
  wish: '心愿',
  publicity: '宣传',
  service: '服务',
}

export const bagHint: Record<Bag, string> = {
  suggestion: '出个主意',
  complaint: '哪里不对劲，说给管事的人',
  wish: '许个小愿',
  publicity: '听听学学',
  service: '要人搭把手：上门、办事、看病',
}

export const bagExample: Record<Bag, string> = {
  suggestion: '例如：建议在村口公交站加一条长凳，老人等车能坐',
  complaint: '例如：3 号楼北边的路灯坏了三天，晚上看不见路',
  wish: '例如：孩子上学远，想要一辆旧自行车',
  publicity: '例如：想请民警来小区讲讲防诈骗',
  service: '例如：家里水管漏了，想找人上门修',
}
