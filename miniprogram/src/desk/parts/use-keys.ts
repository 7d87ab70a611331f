import { useDidHide, useDidShow } from '@tarojs/taro'
import { useEffect, useRef } from 'react'

const typing = 'input, textarea, select, [contenteditable="true"]'

/**
 * Single keys for the desk on a PC. Silent while somebody types, while a sheet is open, with a modifier held,
 * and while the page lies under another one. Keys are named in small letters: j, enter, escape.
 */
export function useKeys(keys: Readonly<Record<string, () => void>>): void {
  const latest = useRef(keys)
  latest.current = keys
  const shown = useRef(true)
  useDidShow(() => {
    shown.current = true
  })
  useDidHide(() => {
    shown.current = false
  })
  useEffect(() => {
    if (process.env.TARO_ENV !== 'h5') return
    const heard = (event: KeyboardEvent) => {
      const target = event.target instanceof Element ? event.target : null
      if (!shown.current || event.ctrlKey || event.metaKey || event.altKey || event.isComposing || target?.closest(typing)) return
      if (document.querySelector('.sheet-layer') || (event.key === 'Enter' && target?.closest('button:not(.order-row.is-open), a'))) return
      const act = latest.current[event.key.toLowerCase()]
      if (!act) return
      event.preventDefault()
      act()
    }
    window.addEventListener('keydown', heard)
    return () => window.removeEventListener('keydown', heard)
  }, [])
}
