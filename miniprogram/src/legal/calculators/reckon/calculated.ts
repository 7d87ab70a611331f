/** What a calculator answers: the result in a line, how it came about, what it rests on, and what it leaves out. */
export interface Calculated {
  result: string
  steps: string[]
  sources: string[]
  note: string
}

/** Yuan, to the cent, as people write it. */
export function yuan(amount: number): string {
  return `${(Math.round(amount * 100) / 100).toLocaleString('zh-CN', { maximumFractionDigits: 2 })} 元`
}
