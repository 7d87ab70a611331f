import Taro from '@tarojs/taro'
import { kept } from './kept'

/** 关怀模式: everything larger. Only tokens change, never a page. */
export const elder = kept<boolean>('elder', false)

/** How much larger the person made letters in WeChat or in the browser: 1 is the standard, at most 1.6. */
export function phoneScale(): number {
  const size = process.env.TARO_ENV === 'h5' ? Number.parseFloat(getComputedStyle(document.documentElement).fontSize) : weChatSize()
  return Number.isFinite(size) ? Math.min(1.6, Math.max(1, size / 16)) : 1
}

function weChatSize(): number {
  const info = Taro.getAppBaseInfo?.() as { fontSizeSetting?: number } | undefined
  return info?.fontSizeSetting ?? 16
}
