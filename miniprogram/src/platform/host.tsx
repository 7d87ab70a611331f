import { Button as MiniButton, Image, Input, Text, Textarea, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { type CSSProperties, createElement, type ReactNode, useRef } from 'react'

/**
 * The few elements everything is drawn with. A browser gets real ones (button, input, img), so that keyboard and
 * screen readers work; WeChat gets its own with aria attributes (see config/aria-plugin.js).
 */
const web = process.env.TARO_ENV === 'h5'

interface Named {
  className?: string
  style?: CSSProperties
  id?: string
  /** The accessible name. Needed where the children say nothing. */
  label?: string
  children?: ReactNode
}

export interface BoxProps extends Named {
  role?: string
  /** Heading level, with role heading. */
  level?: 1 | 2 | 3
  hidden?: boolean
  live?: 'polite' | 'assertive'
  inline?: boolean
}

/** A plain box; `inline` for a piece of text within a line. */
export function Box({ className, style, id, label, children, role, level, hidden, live, inline }: BoxProps) {
  if (web) {
    const tag = role === 'heading' ? `h${level ?? 2}` : inline ? 'span' : 'div'
    const said = role === 'heading' ? undefined : role
    return createElement(tag, { className, style, id, role: said, 'aria-label': label, 'aria-hidden': hidden || undefined, 'aria-live': live }, children)
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

export interface TapProps extends Named {
  role?: 'button' | 'tab' | 'switch' | 'radio' | 'checkbox' | 'link'
  onTap: () => void
  disabled?: boolean
  /** For tab. */
  selected?: boolean
  /** For switch, radio and checkbox; a button that stays pressed. */
  checked?: boolean
  expanded?: boolean
}

/** Anything that can be tapped. */
export function Tap({ className = '', style, id, label, children, role = 'button', onTap, disabled, selected, checked, expanded }: TapProps) {
  if (web) {
    const state: { 'aria-pressed'?: boolean; 'aria-checked'?: boolean } =
      role === 'button' || role === 'link' ? { 'aria-pressed': checked } : { 'aria-checked': role === 'tab' ? undefined : Boolean(checked) }
    const said = role === 'button' ? undefined : role
    const props = {
      type: 'button',
      className: `tap ${className}`,
      style,
      id,
      disabled,
      onClick: onTap,
      role: said,
      'aria-label': label,
      'aria-selected': role === 'tab' ? Boolean(selected) : undefined,
      'aria-expanded': expanded,
      ...state,
    }
    return createElement('button', props, children)
  }
  const aria = { ariaRole: role, ariaLabel: label, ariaDisabled: disabled, ariaSelected: selected, ariaChecked: checked, ariaExpanded: expanded }
  return (
    <View
      className={`tap ${disabled ? 'is-disabled' : ''} ${className}`}
      style={style}
      id={id}
      hoverClass={disabled ? 'none' : 'tap-down'}
      onClick={disabled ? undefined : onTap}
      {...aria}
    >
      {children}
    </View>
  )
}

export interface LineProps extends Named {
  label: string
  value: string
  onChange: (value: string) => void
  placeholder?: string
  max?: number
  kind?: 'text' | 'tel' | 'search'
  onEnter?: () => void
  wrong?: boolean
  describedBy?: string
}

/** One line of typing. */
export function LineInput({ className = '', id, label, value, onChange, placeholder, max = 140, kind = 'text', onEnter, wrong, describedBy }: LineProps) {
  if (web) {
    const props = {
      className: `line ${className}`,
      id,
      value,
      placeholder,
      maxLength: max,
      type: kind,
      'aria-label': label,
      'aria-invalid': wrong || undefined,
      'aria-describedby': describedBy,
      onChange: (event: { target: { value: string } }) => onChange(event.target.value),
      onKeyDown: (event: { key: string; nativeEvent: { isComposing?: boolean } }) => event.key === 'Enter' && !event.nativeEvent.isComposing && onEnter?.(),
    }
    return createElement('input', props)
  }
  return (
    <Input
      className={`line ${className}`}
      id={id}
      value={value}
      placeholder={placeholder}
      placeholderClass="placeholder"
      maxlength={max}
      type="text"
      confirmType={kind === 'search' ? 'search' : 'done'}
      ariaLabel={label}
      onInput={(event) => onChange(event.detail.value)}
      onConfirm={() => onEnter?.()}
    />
  )
}

/** Several lines of typing; grows with the words. */
export function WordsInput({ className = '', id, label, value, onChange, placeholder, max = 2000, wrong, describedBy }: LineProps) {
  if (web) {
    const props = {
      className: `words ${className}`,
      id,
      value,
      placeholder,
      maxLength: max,
      rows: 4,
      'aria-label': label,
      'aria-invalid': wrong || undefined,
      'aria-describedby': describedBy,
      onChange: (event: { target: { value: string } }) => onChange(event.target.value),
    }
    return createElement('textarea', props)
  }
  return (
    <Textarea
      className={`words ${className}`}
      id={id}
      value={value}
      placeholder={placeholder}
      placeholderClass="placeholder"
      maxlength={max}
      autoHeight
      showConfirmBar={false}
      cursorSpacing={120}
      ariaLabel={label}
      onInput={(event) => onChange(event.detail.value)}
    />
  )
}

/** A picture. Without a label it is decoration and screen readers pass it by. */
export function Picture({
  className,
  style,
  src,
  label,
  fit = 'cover',
}: {
  className?: string
  style?: CSSProperties
  src: string
  label?: string
  fit?: 'cover' | 'contain'
}) {
  if (web) return createElement('img', { className, style: { objectFit: fit, ...style }, src, alt: label ?? '' })
  const aria = label ? { ariaRole: 'img', ariaLabel: label } : { ariaHidden: true }
  return <Image className={className} style={style} src={src} mode={fit === 'cover' ? 'aspectFill' : 'aspectFit'} {...aria} />
}

/** WeChat's own button, for what only it can do (share, phone number, contact). */
export const WeChatButton = MiniButton

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

/** A picture that tells where it was touched, as shares of its width and height. */
export function TouchPicture({
  id,
  className,
  style,
  src,
  label,
  onTouch,
}: {
  id: string
  className?: string
  style?: CSSProperties
  src: string
  label: string
  onTouch: (fx: number, fy: number) => void
}) {
  if (web) {
    const onClick = (event: { clientX: number; clientY: number; currentTarget: { getBoundingClientRect(): DOMRect } }) => {
      const box = event.currentTarget.getBoundingClientRect()
      onTouch((event.clientX - box.left) / box.width, (event.clientY - box.top) / box.height)
    }
    return createElement('img', { id, className, style, src, alt: label, onClick })
  }
  const onClick = (event: { detail: unknown }) => {
    const { x, y } = event.detail as { x: number; y: number }
    Taro.createSelectorQuery()
      .select(`#${id}`)
      .boundingClientRect((found) => {
        const box = Array.isArray(found) ? found[0] : found
        if (box) onTouch((x - box.left) / box.width, (y - box.top) / box.height)
      })
      .exec()
  }
  const aria = { ariaRole: 'img', ariaLabel: label }
  return <Image id={id} className={className} style={style} src={src} mode="scaleToFill" onClick={onClick} {...aria} />
}
