import { View } from '@tarojs/components'
import { createElement } from 'react'
import { type Named, web } from './named'

interface TapProps extends Named {
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
