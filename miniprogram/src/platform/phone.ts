import Taro from '@tarojs/taro'

/** Opens the phone with this number. A person who thinks better of it is no error. */
export function ring(number: string): void {
  if (process.env.TARO_ENV === 'h5') window.location.href = `tel:${number}`
  else void Taro.makePhoneCall({ phoneNumber: number }).catch(() => undefined)
}

/** Copies to the clipboard; tells whether it worked. */
export async function copyText(text: string): Promise<boolean> {
  try {
    if (process.env.TARO_ENV === 'h5' && navigator.clipboard) await navigator.clipboard.writeText(text)
    else await Taro.setClipboardData({ data: text })
    return true
  } catch {
    return false
  }
}
