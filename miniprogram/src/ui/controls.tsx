import type { ReactNode } from 'react'
import { Box, LineInput, Tap, WordsInput } from '@/platform/host'
import { Note } from './basics'
import { Icon } from './icon'
import { colour } from './tokens'

interface FieldProps {
  label: string
  value: string
  onChange: (value: string) => void
  placeholder?: string
  note?: string
  /** What is wrong with it, in words. */
  wrong?: string | null
  max?: number
  long?: boolean
  kind?: 'text' | 'tel' | 'search'
  onEnter?: () => void
}

/** A label, what is typed, and what is wrong with it. */
export function Field({ label, value, onChange, placeholder, note, wrong, max, long, kind, onEnter }: FieldProps) {
  const Input = long ? WordsInput : LineInput
  return (
    <Box className={`field ${wrong ? 'is-wrong' : ''}`}>
      <Box className="field-label">{label}</Box>
      <Input label={label} value={value} onChange={onChange} placeholder={placeholder} max={max} kind={kind} onEnter={onEnter} wrong={Boolean(wrong)} />
      {wrong ? (
        <Box className="field-wrong" role="alert">
          {wrong}
        </Box>
      ) : note ? (
        <Note>{note}</Note>
      ) : null}
    </Box>
  )
}

/** On or off, with what it means. */
export function Switch({ title, note, on, onChange }: { title: string; note?: string; on: boolean; onChange: (on: boolean) => void }) {
  return (
    <Tap className="switch-row" role="switch" checked={on} onTap={() => onChange(!on)} label={note ? `${title}。${note}` : title}>
      <Box className="grow">
        <Box>{title}</Box>
        {note ? <Note>{note}</Note> : null}
      </Box>
      <Box className={`switch ${on ? 'is-on' : ''}`}>
        <Box className="switch-knob" />
      </Box>
    </Tap>
  )
}

interface Tab<K extends string> {
  key: K
  name: string
  count?: number
}

export function Tabs<K extends string>({ tabs, chosen, onChoose, label }: { tabs: readonly Tab<K>[]; chosen: K; onChoose: (key: K) => void; label: string }) {
  return (
    <Box className="tabs" role="tablist" label={label}>
      {tabs.map((tab) => (
        <Tap key={tab.key} className={`tab ${tab.key === chosen ? 'is-chosen' : ''}`} role="tab" selected={tab.key === chosen} onTap={() => onChoose(tab.key)}>
          <Box inline>{tab.name}</Box>
          {tab.count ? (
            <Box inline className="tab-count">
              {tab.count > 999 ? ' 999+' : ` ${tab.count}`}
            </Box>
          ) : null}
        </Tap>
      ))}
    </Box>
  )
}

/** A panel that rises from below; tapping beside it closes it. */
export function Sheet({ title, onClose, children }: { title: string; onClose: () => void; children: ReactNode }) {
  return (
    <Box className="sheet-layer">
      <Tap className="sheet-veil" onTap={onClose} label="关闭" />
      <Box className="sheet" role="dialog" label={title}>
        <Box className="sheet-head">
          <Box role="heading" level={2} className="title title-2 grow">
            {title}
          </Box>
          <Tap className="icon-tap" onTap={onClose} label="关闭">
            <Icon name="close" tone={colour.sub} />
          </Tap>
        </Box>
        {children}
      </Box>
    </Box>
  )
}
