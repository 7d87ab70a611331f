import Taro, { useResize } from '@tarojs/taro'
import { useEffect, useState } from 'react'

/** From this width on, list and order stand side by side, pixels. */
const sideBySide = 960

/** Whether the window is wide enough for two panes: a PC, or a pad lying down. */
export function useWide(): boolean {
  const [wide, setWide] = useState(isWideNow)
  useEffect(() => {
    if (process.env.TARO_ENV !== 'h5') return
    const query = window.matchMedia(`(min-width: ${sideBySide}px)`)
    const heard = () => setWide(query.matches)
    query.addEventListener('change', heard)
    return () => query.removeEventListener('change', heard)
  }, [])
  useResize(() => setWide(isWideNow()))
  return wide
}

function isWideNow(): boolean {
  const width = process.env.TARO_ENV === 'h5' ? window.innerWidth : Taro.getWindowInfo().windowWidth
  return width >= sideBySide
}
