import { type Calculated, yuan } from './calculated'

/**
 * The most interest that a court supports between private people: four times the one-year loan prime rate when the contract was made.
 * @param principal what was really handed over, yuan
 * @param rate agreed, percent a year
 * @param prime one-year LPR at the time of the contract, percent a year
 * @param days from lending to now
 * @source 最高人民法院关于审理民间借贷案件适用法律若干问题的规定 第二十五条; 民法典 第六百七十条
 */
export function loanInterest(principal: number, rate: number, prime: number, days: number): Calculated & { amount: number } {
  const cap = 4 * prime
  const used = Math.min(rate, cap)
  const amount = (principal * used * days) / 100 / 365
  return {
    amount,
    result: `利息最多 ${yuan(amount)}，本息合计 ${yuan(principal + amount)}`,
    steps: [
      `上限：一年期贷款市场报价利率 ${prime}% × 4 = ${Math.round(cap * 100) / 100}%`,
      rate > cap ? `约定 ${rate}% 超过上限，超过的部分不支持` : `约定 ${rate}% 没有超过上限`,
      `${yuan(principal)} × ${Math.round(used * 100) / 100}% × ${days} 天 ÷ 365 = ${yuan(amount)}`,
    ],
    sources: ['最高人民法院关于审理民间借贷案件适用法律若干问题的规定 第二十五条', '民法典 第六百七十条'],
    note: '本金按实际到手的算，预先扣的利息不算本金。借条没写利息的，视为没有利息。2020 年 8 月 20 日以前的利息另有算法。',
  }
}
