import { BuiltIn, type FormControl, type Pressable } from './built-in'

type Inner = HTMLInputElement | HTMLTextAreaElement

/** What WeChat allows when the program says nothing; -1 is no limit. */
const defaultLimit = 140
const ariaNames = ['aria-label', 'aria-required', 'aria-invalid', 'aria-describedby']

/** What `input` and `textarea` have in common: a real inner control whose every keystroke is told to the program. */
export abstract class Field extends BuiltIn implements FormControl, Pressable {
  protected readonly inner: Inner = this.make()
  private told = ''

  protected abstract make(): Inner

  connectedCallback(): void {
    if (this.inner.parentNode === this) return
    this.append(this.inner)
    this.inner.addEventListener('input', () => this.typed())
    this.inner.addEventListener('focus', () => this.emit('focus', { value: this.inner.value, height: 0 }))
    this.inner.addEventListener('blur', () => this.emit('blur', { value: this.inner.value, cursor: this.inner.selectionStart ?? 0 }))
    this.listen()
    this.changed('focus')
  }

  /** Types as a person does: the words replace what stood there. */
  enter(words: string): void {
    if (this.inner.disabled) return
    this.inner.focus()
    this.inner.value = this.cut(words)
    this.typed()
  }

  press(): void {
    this.inner.focus()
  }

  formValue(): string {
    return this.inner.value
  }

  reset(): void {
    this.inner.value = ''
    this.fit()
  }

  get value(): string {
    return this.inner.value
  }

  protected override changed(name: string): void {
    if (name === 'value') this.take(this.words('value'))
    if (name === 'placeholder') this.inner.placeholder = this.words('placeholder')
    if (name === 'disabled') this.inner.disabled = this.flag('disabled')
    if (name === 'focus' && this.flag('focus') && this.isConnected) this.inner.focus()
    if (name === 'maxlength') this.inner.value = this.cut(this.inner.value)
    if (ariaNames.includes(name)) this.describe(name)
  }

  /** For the control's own keys. */
  protected listen(): void {}

  /** After the text changed. */
  protected fit(): void {}

  /** The browser's own control is what assistive technology reads. */
  private describe(name: string): void {
    if (this.words(name) === '') this.inner.removeAttribute(name)
    else this.inner.setAttribute(name, this.words(name))
  }

  private take(value: string): void {
    if (this.inner.value !== value) this.inner.value = this.cut(value)
    this.told = this.inner.value
    this.fit()
  }

  private typed(): void {
    this.inner.value = this.cut(this.inner.value)
    if (this.inner.value === this.told) return
    this.told = this.inner.value
    this.fit()
    this.emit('input', { value: this.inner.value, cursor: this.inner.selectionStart ?? this.inner.value.length, keyCode: 0 })
  }

  private cut(value: string): string {
    const limit = this.amount('maxlength', defaultLimit)
    return limit >= 0 ? value.slice(0, limit) : value
  }
}

export class WxInput extends Field {
  protected override make(): HTMLInputElement {
    return document.createElement('input')
  }

  protected override listen(): void {
    this.inner.addEventListener('keydown', (event) => {
      if ((event as KeyboardEvent).key === 'Enter') this.emit('confirm', { value: this.inner.value })
    })
  }

  protected override changed(name: string): void {
    super.changed(name)
    if (name === 'password' || name === 'type') this.look()
  }

  private look(): void {
    const inner = this.inner as HTMLInputElement
    const digits = ['number', 'digit', 'idcard'].includes(this.words('type'))
    inner.type = this.flag('password') || this.words('type') === 'safe-password' ? 'password' : 'text'
    inner.inputMode = digits ? 'numeric' : 'text'
  }
}

export class WxTextarea extends Field {
  private lines = 0

  protected override make(): HTMLTextAreaElement {
    return document.createElement('textarea')
  }

  protected override listen(): void {
    this.fit()
  }

  /** With `auto-height` the control is as high as its words, and says so when the number of lines changes. */
  protected override fit(): void {
    if (!this.isConnected) return
    this.inner.style.height = this.flag('auto-height') ? '0' : '100%'
    if (!this.flag('auto-height')) return
    const height = this.inner.scrollHeight
    this.inner.style.height = `${height}px`
    this.style.height = 'auto'
    const lines = Math.max(1, Math.round(height / (parseFloat(getComputedStyle(this.inner).lineHeight) || 20)))
    if (lines === this.lines) return
    this.lines = lines
    this.emit('linechange', { height, heightRpx: (height * 750) / window.innerWidth, lineCount: lines })
  }
}
