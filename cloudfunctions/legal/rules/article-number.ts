const digits: Record<string, number> = { 〇: 0, 零: 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 }
const units: Record<string, number> = { 十: 10, 百: 100, 千: 1000 }

/** 一百八十八 or 188 as a number up to 9999; null when it is none. */
export function numberOf(written: string): number | null {
  if (/^[0-9]{1,4}$/.test(written)) return Number(written)
  if (!/^[〇零一二两三四五六七八九十百千]{1,9}$/.test(written)) return null
  let [sum, held] = [0, 0]
  for (const sign of written) {
    const unit = units[sign]
    if (unit === undefined) held = digits[sign] ?? 0
    else {
      sum += (held || 1) * unit
      held = 0
    }
  }
  return sum + held
}

/** 188 as laws write it: 一百八十八. For 1 to 9999. */
export function inWords(number: number): string {
  const signs = '零一二三四五六七八九'
  let words = ''
  let gap = false
  for (const [name, unit] of [
    ['千', 1000],
    ['百', 100],
    ['十', 10],
    ['', 1],
  ] as const) {
    const digit = Math.floor(number / unit) % 10
    if (digit === 0) {
      gap = words !== ''
      continue
    }
    if (gap) words += '零'
    gap = false
    words += digit === 1 && unit === 10 && words === '' ? name : `${signs[digit]}${name}`
  }
  return words
}

const label = /^第([0-9〇零一二两三四五六七八九十百千]+)条(?:之([0-9〇零一二两三四五六七八九十百千]+))?$/

/**
 * The place of an article in its law by its number: a thousand each, so that 第十条之一 lies between 第十条 and 第十一条.
 * Null where the label is no number of an article (第三项, 附则).
 */
export function ordinalOf(article: string): number | null {
  const [, main = '', added] = label.exec(article) ?? []
  const number = numberOf(main)
  const beside = added === undefined ? 0 : numberOf(added)
  return number === null || beside === null || beside > 499 ? null : number * 1000 + beside * 2
}

/** An article as people ask for it: 民法典188条, 民法典第一千零七十九条, 刑法 133条之一. Null when no number is asked for. */
export function askedArticle(words: string): { law: string; article: string } | null {
  const found = /^(.*?)\s*第?\s*([0-9]+|[〇零一二两三四五六七八九十百千]+)\s*条(?:之([0-9一二三四五六七八九十]+))?$/.exec(words.trim())
  const number = numberOf(found?.[2] ?? '')
  if (!found || !number) return null
  const beside = found[3] === undefined ? null : numberOf(found[3])
  return { law: (found[1] ?? '').replace(/[《》\s]/g, ''), article: `第${inWords(number)}条${beside ? `之${inWords(beside)}` : ''}` }
}
