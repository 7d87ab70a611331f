import { View } from '@tarojs/components'
import { createElement, useRef } from 'react'
import { type Named, web } from './named'

interface HoldProps extends Named {
  label: string
  on: boolean
  onBegin: () => void
  onEnd: () => void
}

/** Shorter than this is a tap, which leaves it on until the next tap: not everybody can hold. */
const holdMillis = 450

/** Held down it is on; a short tap, or a key, turns it on and off. */
export function HoldTap({ className = '', label, on, onBegin, onEnd, children }: HoldProps) {
  const since = useRef(0)
  const down = () => {
    if (on) return onEnd()
    since.current = Date.now()
    onBegin()
  }
  const up = () => {
    const held = since.current > 0 && Date.now() - since.current > holdMillis
    since.current = 0
    if (held) onEnd()
  }
  if (web) {
    const props = {
      type: 'button',
      className: `tap ${className}`,
      'aria-label': label,
      'aria-pressed': on,
      onPointerDown: down,
      onPointerUp: up,
      onPointerCancel: up,
      onContextMenu: (event: { preventDefault(): void }) => event.preventDefault(),
      // A keyboard or a screen reader clicks without a pointer.
      onClick: (event: { detail: number }) => event.detail === 0 && (on ? onEnd() : onBegin()),
    }
    return createElement('button', props, children)
  }
  const aria = { ariaRole: 'button', ariaLabel: label, ariaChecked: on }
  return (
    <View className={`tap ${className}`} onTouchStart={down} onTouchEnd={up} onTouchCancel={up} {...aria}>
      {children}
    </View>
  )
}
