import { Input, Textarea } from '@tarojs/components'
import { createElement } from 'react'
import { type Named, web } from './named'

interface LineProps extends Named {
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
