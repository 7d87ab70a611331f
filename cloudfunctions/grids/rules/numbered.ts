const digits: Record<string, number> = { 零: 0, 〇: 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 }

/** A Chinese numeral up to 九十九, or plain digits: 十二 → 12. Null when it is neither. */
export function readNumber(text: string): number | null {
  if (/^\d{1,4}$/.test(text)) return Number(text)
  const ten = /^([一二三四五六七八九])?十([一二三四五六七八九])?$/.exec(text)
  if (ten) return (ten[1] ? digits[ten[1]]! : 1) * 10 + (ten[2] ? digits[ten[2]]! : 0)
  return digits[text] ?? null
}

const numeral = '(\\d{1,4}|[一二三四五六七八九十两]{1,3})'
const microGridNumber = new RegExp(`${numeral}号?微网格`)
const gridNumber = new RegExp(`${numeral}号?网格`)
const writtenNumber = new RegExp(`${numeral}(?=号?微?网格|号楼|幢|栋)`, 'g')

/** The numbers of a grid and a micro-grid that a text mentions first: “第三网格2号微网格” → grid 3, micro-grid 2. */
export function readGridNumbers(text: string): { grid: number | null; microGrid: number | null } {
  const micro = microGridNumber.exec(text)?.[1]
  const grid = gridNumber.exec(text)?.[1]
  return { grid: grid === undefined ? null : readNumber(grid), microGrid: micro === undefined ? null : readNumber(micro) }
}

/** One spelling for what people write in many: full-width forms, case and blanks do not matter, 第三网格 is 第3网格. */
export function plain(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\s+/g, '')
    .toLowerCase()
    .replace(writtenNumber, (written) => String(readNumber(written) ?? written))
}
