/** What the phone draws over the page: sheets, questions, words that pass. Real buttons, so that a tap is a tap. */

/** A list to choose from; answers with the index, or `null` when put away. */
export function openSheet(title: string, options: readonly string[], answer: (index: number | null) => void): void {
  const sheet = cover('')
  if (title !== '') sheet.body.append(paragraph(title))
  options.forEach((option, index) => sheet.body.append(button(option, 'option', () => sheet.close(() => answer(index)))))
  sheet.body.append(button('取消', 'cancel', () => sheet.close(() => answer(null))))
}

export interface Question {
  readonly title: string
  readonly content: string
  readonly confirmText: string
  readonly cancelText: string
  readonly showCancel: boolean
  /** Words to start an answer with; `null` when no words are asked for. */
  readonly editable: string | null
}

/** A question; answers with yes or no and, if asked for, words. */
export function ask(question: Question, answer: (confirm: boolean, content: string) => void): void {
  const sheet = cover('middle')
  const field = document.createElement('input')
  field.value = question.editable ?? ''
  sheet.body.append(paragraph(question.title), paragraph(question.content))
  if (question.editable !== null) sheet.body.append(field)
  if (question.showCancel) sheet.body.append(button(question.cancelText, 'cancel', () => sheet.close(() => answer(false, ''))))
  sheet.body.append(button(question.confirmText, 'confirm', () => sheet.close(() => answer(true, field.value))))
}

export type Wheel = { readonly value: string } & ({ readonly options: readonly string[] } | { readonly type: 'time' | 'date' })

/** Several columns to set before confirming; answers with their values, or `null` when put away. */
export function openWheels(wheels: readonly Wheel[], answer: (values: string[] | null) => void, moved?: (column: number, value: string) => void): void {
  const sheet = cover('')
  const controls = wheels.map((wheel, column) => {
    const control = 'options' in wheel ? selectOf(wheel.options) : inputOf(wheel.type)
    control.value = wheel.value
    control.addEventListener('change', () => moved?.(column, control.value))
    sheet.body.append(control)
    return control
  })
  sheet.body.append(button('取消', 'cancel', () => sheet.close(() => answer(null))))
  sheet.body.append(button('确定', 'confirm', () => sheet.close(() => answer(controls.map((control) => control.value)))))
}

let toast: HTMLElement | null = null
let toastTimer: ReturnType<typeof setTimeout> | undefined

/** Words that go by themselves after `duration` ms; 0 stays until put away. */
export function say(words: string, duration: number): void {
  hush()
  toast = document.createElement('div')
  toast.className = 'native-toast'
  toast.setAttribute('role', 'status')
  toast.textContent = words
  document.body.append(toast)
  if (duration > 0) toastTimer = setTimeout(hush, duration)
}

export function hush(): void {
  clearTimeout(toastTimer)
  toast?.remove()
  toast = null
}

/** Presses a button of the sheet on top: the automation's `confirmModal` and its like. */
export function pressNative(kind: 'confirm' | 'cancel'): void {
  const found = [...document.querySelectorAll<HTMLElement>(`.native-cover button.${kind}`)].at(-1)
  if (!found) throw new Error(`There is no dialog with a ${kind} button`)
  found.click()
}

function cover(place: string): { body: HTMLElement; close: (then: () => void) => void } {
  const shade = document.createElement('div')
  shade.className = `native-cover ${place}`
  const body = document.createElement('div')
  body.className = 'native-sheet'
  body.setAttribute('role', 'dialog')
  shade.append(body)
  document.body.append(shade)
  return {
    body,
    close: (then) => {
      shade.remove()
      then()
    },
  }
}

function button(words: string, kind: string, act: () => void): HTMLElement {
  const made = document.createElement('button')
  made.className = kind
  made.textContent = words
  made.addEventListener('click', act)
  return made
}

function paragraph(words: string): HTMLElement {
  const made = document.createElement('p')
  made.textContent = words
  return made
}

function selectOf(options: readonly string[]): HTMLSelectElement {
  const made = document.createElement('select')
  options.forEach((option, index) => made.append(new Option(option, String(index))))
  return made
}

function inputOf(type: 'time' | 'date'): HTMLInputElement {
  const made = document.createElement('input')
  made.type = type
  return made
}
