import type { Calculated } from './calculated'
import { type Day, yearsLater } from './dates'

/**
 * Until when somebody can sue (诉讼时效): three years from when they knew of it and of whom, anew from each interruption (asked for it, the
 * other admitted it, a suit), never beyond twenty years from the harm.
 * @source 民法典 第一百八十八条、第一百九十五条
 */
export function limitation(knew: Day, harmed: Day, interrupted: readonly Day[]): Calculated & { until: Day } {
  const longest = yearsLater(harmed, 20)
  const inTime: Day[] = []
  let from = knew
  for (const day of [...interrupted].sort()) {
    if (day < from || day > yearsLater(from, 3)) continue
    inTime.push(day)
    from = day
  }
  const three = yearsLater(from, 3)
  const until = three < longest ? three : longest
  return {
    until,
    result: `最晚到 ${until}`,
    steps: [
      `从 ${knew} 知道权利受损害和谁是义务人起算三年`,
      ...inTime.map((day) => `${day} 催要、对方承认或起诉过，重新起算三年`),
      ...(until === longest ? [`从 ${harmed} 权利受损害起最长二十年，不再延长`] : []),
    ],
    sources: ['民法典 第一百八十八条', '民法典 第一百九十五条'],
    note: '遇到节假日顺延到下一个工作日。要赡养费、抚养费，要求停止侵害、返还登记的房产等不受时效限制。过了期催要的，对方没同意还就不再重算。',
  }
}
