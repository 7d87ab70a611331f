/** A mainland number as the providers want it: +8613800000000. */
export function dialled(phone: string): string {
  return `+86${phone.replace(/\D/g, '').replace(/^86(?=1\d{10}$)/, '')}`
}
