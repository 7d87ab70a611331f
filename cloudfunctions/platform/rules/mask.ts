/** 138****1234: enough to recognise one's own, not enough to call. */
export function maskPhone(phone: string): string {
  return phone.length >= 7 ? `${phone.slice(0, 3)}****${phone.slice(-4)}` : '****'
}

/** 王* · 欧阳**: the family name stays. */
export function maskName(name: string): string {
  const letters = [...name]
  return letters.length <= 1 ? '*' : `${letters[0]}${'*'.repeat(Math.min(letters.length - 1, 2))}`
}
