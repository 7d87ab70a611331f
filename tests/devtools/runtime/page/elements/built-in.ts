import * as ge from 'glass-easel'

/** Attributes that glass-easel keeps elsewhere than among the values. */
const drawn: ReadonlySet<string> = new Set(['style', 'class', 'id'])

/** Attributes that mean something to the browser's accessibility tree under another name. */
const toBrowser: Readonly<Record<string, string>> = { 'aria-role': 'role' }

/**
 * A built-in component of WeChat as a custom element. Values arrive from the template with their own type
 * and are kept by glass-easel; the DOM attribute is only their text.
 */
export class BuiltIn extends HTMLElement {
  declare readonly __wxElement?: ge.Element
  private readonly taken = new Map<string, unknown>()

  /** The value as the template gave it; `undefined` when it was never set or set to nothing. */
  prop(name: string): unknown {
    const element = this.__wxElement
    return (element ? element.getAttribute(name) : this.getAttribute(name)) ?? undefined
  }

  words(name: string): string {
    const value = this.prop(name)
    return value === undefined || value === false ? '' : String(value)
  }

  /** WeChat takes any non-empty text for true, also the text "false". */
  flag(name: string, otherwise = false): boolean {
    const value = this.prop(name)
    return value === undefined ? otherwise : Boolean(value)
  }

  amount(name: string, otherwise: number): number {
    const value = this.prop(name)
    return value === undefined || value === '' || Number.isNaN(Number(value)) ? otherwise : Number(value)
  }

  /** Called by glass-easel for every value. A value of nothing takes the attribute away, as in WeChat. */
  override setAttribute(name: string, text: string): void {
    const absent = this.__wxElement !== undefined && !drawn.has(name) && this.prop(name) === undefined
    if (absent) super.removeAttribute(name)
    else super.setAttribute(name, text)
    this.arrived(name)
  }

  override removeAttribute(name: string): void {
    super.removeAttribute(name)
    this.arrived(name)
  }

  /** Tells the program; such events do not bubble. */
  emit(type: string, detail: object = {}): void {
    if (this.__wxElement) ge.Event.triggerEvent(this.__wxElement, type, detail, { bubbles: false, composed: false })
  }

  /** Sets an attribute of the drawing itself, which the program never gave. */
  protected draw(name: string, text: string): void {
    super.setAttribute(name, text)
  }

  /** A value was set. Components look here for what they draw. */
  protected changed(_name: string): void {}

  /** The same value once more changes nothing: a swiper stays where the finger left it. */
  private arrived(name: string): void {
    const value = this.prop(name)
    if (this.taken.has(name) && this.taken.get(name) === value) return
    this.taken.set(name, value)
    this.mirror(name)
    this.changed(name)
  }

  private mirror(name: string): void {
    const browserName = toBrowser[name]
    if (browserName === undefined) return
    const value = this.getAttribute(name)
    if (value === null || value === '') super.removeAttribute(browserName)
    else super.setAttribute(browserName, value)
  }
}

/** A control with a name inside a form. */
export interface FormControl extends BuiltIn {
  formValue(): unknown
  reset(): void
}

/** A control that a label may press. */
export interface Pressable extends BuiltIn {
  press(): void
}

export function isFormControl(element: Element): element is FormControl {
  return element instanceof BuiltIn && 'formValue' in element
}

export function isPressable(element: Element): element is Pressable {
  return element instanceof BuiltIn && 'press' in element
}
