import { Refusal } from '@shared/platform/refusal'

/** That no more working days are asked for than the district allows (上限). @throws Refusal badInput on `days` */
export function assertDays(days: number, most: number, what: string): void {
  if (days > most) throw new Refusal('badInput', `${days} of ${most} days`, { field: 'days', sentence: `本区规定${what}最多 ${most} 个工作日，您写的还在` })
}
