import { openSheet, openWheels } from '../native'
import { fault } from '../faults'
import { BuiltIn, type FormControl, type Pressable } from './built-in'

type Labelled = string | number | Readonly<Record<string, unknown>>

/** `<picker>`: opens the phone's own sheet. The region mode is WeChat's own data and not here. */
export class WxPicker extends BuiltIn implements FormControl, Pressable {
  connectedCallback(): void {
    this.addEventListener('click', this.tapped)
  }

  disconnectedCallback(): void {
    this.removeEventListener('click', this.tapped)
  }

  press(): void {
    if (this.flag('disabled')) return
    const mode = this.words('mode') || 'selector'
    if (mode === 'selector') this.chooseOne()
    else if (mode === 'multiSelector') this.chooseSeveral()
    else if (mode === 'time' || mode === 'date') this.chooseTime(mode)
    else throw fault(new Error(`<picker mode="${mode}"> is not implemented`))
  }

  formValue(): unknown {
    return this.prop('value')
  }

  reset(): void {
    // The program owns the value.
  }

  private chooseOne(): void {
    const labels = ((this.prop('range') ?? []) as Labelled[]).map((entry) => this.label(entry))
    openSheet(this.words('header-text'), labels, (index) => (index === null ? this.emit('cancel') : this.emit('change', { value: index })))
  }

  private chooseSeveral(): void {
    const columns = ((this.prop('range') ?? []) as Labelled[][]).map((column) => ({ options: column.map((entry) => this.label(entry)) }))
    const start = (this.prop('value') ?? []) as number[]
    openWheels(
      columns.map((column, at) => ({ ...column, value: String(start[at] ?? 0) })),
      (values) => {
        if (values) this.emit('change', { value: values.map(Number) })
        else this.emit('cancel')
      },
      (column, value) => this.emit('columnchange', { column, value: Number(value) }),
    )
  }

  private chooseTime(type: 'time' | 'date'): void {
    openWheels([{ type, value: this.words('value') }], (values) => (values ? this.emit('change', { value: values[0] }) : this.emit('cancel')))
  }

  private label(entry: Labelled): string {
    return typeof entry === 'object' ? String(entry[this.words('range-key')]) : String(entry)
  }

  private readonly tapped = (): void => this.press()
}

/** One column of a `picker-view`: a tap on a row chooses it. */
export class WxPickerViewColumn extends BuiltIn {
  connectedCallback(): void {
    this.addEventListener('click', this.tapped)
  }

  disconnectedCallback(): void {
    this.removeEventListener('click', this.tapped)
  }

  private readonly tapped = (event: Event): void => {
    const row = [...this.children].findIndex((child) => child.contains(event.target as Node))
    if (row >= 0) this.closest<WxPickerView>('wx-picker-view')?.choose(this, row)
  }
}

export class WxPickerView extends BuiltIn implements FormControl {
  private values: number[] = []

  choose(column: WxPickerViewColumn, row: number): void {
    const columns = [...this.querySelectorAll('wx-picker-view-column')]
    this.values = columns.map((one, at) => (one === column ? row : (this.values[at] ?? 0)))
    this.emit('change', { value: [...this.values] })
  }

  formValue(): number[] {
    return [...this.values]
  }

  reset(): void {
    this.values = []
  }

  protected override changed(name: string): void {
    if (name === 'value' && Array.isArray(this.prop('value'))) this.values = [...(this.prop('value') as number[])]
  }
}
