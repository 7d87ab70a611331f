import { BuiltIn, isFormControl, isPressable, type FormControl } from './built-in'

export class WxForm extends BuiltIn {
  /** Tells the program the values of all named controls. */
  submit(): void {
    const named = this.controls().filter((control) => control.words('name') !== '')
    this.emit('submit', { value: Object.fromEntries(named.map((control) => [control.words('name'), control.formValue()])) })
  }

  reset(): void {
    for (const control of this.controls()) control.reset()
    this.emit('reset')
  }

  private controls(): FormControl[] {
    return [...this.querySelectorAll('*')].filter(isFormControl)
  }
}

export function formAround(element: Element): WxForm | null {
  return element.closest<WxForm>('wx-form')
}

/** A tap anywhere on the label presses the control that it names, or the first one inside. */
export class WxLabel extends BuiltIn {
  connectedCallback(): void {
    this.addEventListener('click', this.act)
  }

  disconnectedCallback(): void {
    this.removeEventListener('click', this.act)
  }

  private readonly act = (event: Event): void => {
    const target = event.target as Element
    const named = this.words('for')
    const control = named === '' ? [...this.querySelectorAll('*')].find(isPressable) : document.getElementById(named)
    if (control && isPressable(control) && !control.contains(target)) control.press()
  }
}
