import Taro from '@tarojs/taro'
import { go } from './route'

/** The ticket in what the PC's code says: a link with `ticket=…`, a small-program scene, or the bare ticket. */
export function ticketIn(scanned: string): string {
  return /(?:ticket=|scene=)([^&#]+)/.exec(scanned)?.[1] ?? scanned.trim()
}

/** Scans the code that the PC shows and asks for confirmation. A browser has no scanner: there it is typed. */
export async function scanSignIn(): Promise<void> {
  if (process.env.TARO_ENV === 'h5') return go('/platform/confirm/index')
  const scanned = await Taro.scanCode({ onlyFromCamera: false, scanType: ['qrCode'] }).catch(() => null)
  if (scanned) go('/platform/confirm/index', { ticket: ticketIn(scanned.result) })
}
