import { Text, View } from '@tarojs/components'
import { createElement } from 'react'
import { type Named, web } from './named'

interface BoxProps extends Named {
  role?: string
  /** Heading level, with role heading. */
  level?: 1 | 2 | 3
  hidden?: boolean
  live?: 'polite' | 'assertive'
  inline?: boolean
  /** It scrolls by itself: a keyboard must be able to reach it. */
  scrolls?: boolean
}

/** A plain box; `inline` for a piece of text within a line. */
export function Box({ className, style, id, label, children, role, level, hidden, live, inline, scrolls }: BoxProps) {
  if (web) {
    const tag = role === 'heading' ? `h${level ?? 2}` : inline ? 'span' : 'div'
    const said = role === 'heading' ? undefined : role
    return createElement(
      tag,
      { className, style, id, role: said, 'aria-label': label, 'aria-hidden': hidden || undefined, 'aria-live': live, tabIndex: scrolls ? 0 : undefined },
      children,
    )
  }
  const aria = { ariaRole: role, ariaLabel: label, ariaHidden: hidden, ariaLive: live }
  if (inline)
    return (
      <Text className={className} style={style} {...aria}>
        {children}
      </Text>
    )
  return (
    <View className={className} style={style} id={id} {...aria}>
      {children}
    </View>
  )
}
