import { BuiltIn, type FormControl } from './built-in'

export class WxSlider extends BuiltIn implements FormControl {
  private readonly inner = document.createElement('input')

  connectedCallback(): void {
    if (this.inner.parentNode === this) return
    this.inner.type = 'range'
    this.append(this.inner)
    this.inner.addEventListener('input', () => this.emit('changing', { value: this.formValue() }))
    this.inner.addEventListener('change', () => this.emit('change', { value: this.formValue() }))
    for (const name of ['min', 'max', 'step', 'value', 'disabled', 'aria-label']) this.changed(name)
  }

  /** Moves the knob as a finger would. */
  slideTo(value: number): void {
    if (this.inner.disabled) return
    this.inner.value = String(value)
    this.emit('change', { value: this.formValue() })
  }

  formValue(): number {
    return Number(this.inner.value)
  }

  reset(): void {
    this.inner.value = this.inner.min
  }

  protected override changed(name: string): void {
    if (name === 'min') this.inner.min = String(this.amount('min', 0))
    if (name === 'max') this.inner.max = String(this.amount('max', 100))
    if (name === 'step') this.inner.step = String(this.amount('step', 1))
    if (name === 'value') this.inner.value = String(this.amount('value', 0))
    if (name === 'disabled') this.inner.disabled = this.flag('disabled')
    if (name === 'aria-label') this.inner.setAttribute(name, this.words(name))
  }
}
