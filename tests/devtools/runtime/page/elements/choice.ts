import { BuiltIn, type FormControl, type Pressable } from './built-in'

/** What `checkbox`, `radio` and `switch` share: a state, a role, and a press that a disabled control ignores. */
abstract class Toggle extends BuiltIn implements Pressable {
  protected abstract readonly kind: string
  protected on = false

  connectedCallback(): void {
    if (!this.hasAttribute('role')) this.draw('role', this.kind)
    this.tabIndex = 0
    this.addEventListener('click', this.tapped)
    this.show()
  }

  disconnectedCallback(): void {
    this.removeEventListener('click', this.tapped)
  }

  get checked(): boolean {
    return this.on
  }

  set(on: boolean): void {
    this.on = on
    this.show()
  }

  abstract press(): void

  protected override changed(name: string): void {
    if (name === 'checked') this.set(this.flag('checked'))
  }

  private readonly tapped = (event: Event): void => {
    event.stopPropagation()
    this.press()
  }

  private show(): void {
    this.draw('aria-checked', String(this.on))
  }
}

export class WxSwitch extends Toggle implements FormControl {
  protected readonly kind = 'switch'

  press(): void {
    if (this.flag('disabled')) return
    this.set(!this.on)
    this.emit('change', { value: this.on })
  }

  formValue(): boolean {
    return this.on
  }

  reset(): void {
    this.set(false)
  }
}

export class WxCheckbox extends Toggle {
  protected readonly kind = 'checkbox'

  press(): void {
    if (this.flag('disabled')) return
    this.set(!this.on)
    this.closest<WxCheckboxGroup>('wx-checkbox-group')?.tell()
  }
}

export class WxRadio extends Toggle {
  protected readonly kind = 'radio'

  press(): void {
    if (this.flag('disabled') || this.on) return
    const group = this.closest<WxRadioGroup>('wx-radio-group')
    for (const radio of group?.querySelectorAll<WxRadio>('wx-radio') ?? []) radio.set(false)
    this.set(true)
    group?.tell()
  }
}

export class WxCheckboxGroup extends BuiltIn implements FormControl {
  tell(): void {
    this.emit('change', { value: this.formValue() })
  }

  formValue(): string[] {
    return [...this.querySelectorAll<WxCheckbox>('wx-checkbox')].filter((box) => box.checked).map((box) => box.words('value'))
  }

  reset(): void {
    for (const box of this.querySelectorAll<WxCheckbox>('wx-checkbox')) box.set(false)
  }
}

export class WxRadioGroup extends BuiltIn implements FormControl {
  tell(): void {
    this.emit('change', { value: this.formValue() })
  }

  formValue(): string {
    return [...this.querySelectorAll<WxRadio>('wx-radio')].find((radio) => radio.checked)?.words('value') ?? ''
  }

  reset(): void {
    for (const radio of this.querySelectorAll<WxRadio>('wx-radio')) radio.set(false)
  }
}
