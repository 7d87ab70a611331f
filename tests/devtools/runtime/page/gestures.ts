import * as ge from 'glass-easel'
import { isDisabled } from './elements/disabled'

interface Drawn extends Node {
  readonly __wxElement?: ge.Element
}

/** WeChat: a finger that moves further (px) or stays longer (ms) is no tap. */
const tapDistance = 10
const longPressAfter = 350

/** When the person last tapped, in ms of the page's clock; some APIs answer only right after a tap. */
let tapping = false

/** Whether the code that runs now was started by a tap, or followed it within what the browser still calls the same gesture. */
export function isAfterTap(): boolean {
  return tapping || navigator.userActivation.isActive
}

/** Turns mouse and finger into `touchstart`, `touchmove`, `touchend`, `longpress` and `tap`, which bubble through components. */
export function listenToFingers(_listener: unknown): void {
  let start: { x: number; y: number } | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  let stillTap = true
  const capture = { capture: true }
  document.addEventListener(
    'pointerdown',
    (event) => {
      start = { x: event.clientX, y: event.clientY }
      stillTap = true
      fire(event.target as Node, 'touchstart', event, false)
      timer = setTimeout(() => {
        stillTap = !fire(event.target as Node, 'longpress', event, false)
      }, longPressAfter)
    },
    capture,
  )
  document.addEventListener(
    'pointermove',
    (event) => {
      if (!start) return
      fire(event.target as Node, 'touchmove', event, false)
      if (Math.hypot(event.clientX - start.x, event.clientY - start.y) <= tapDistance) return
      clearTimeout(timer)
      stillTap = false
    },
    capture,
  )
  const end = (type: string) => (event: PointerEvent) => {
    if (!start) return
    start = null
    clearTimeout(timer)
    fire(event.target as Node, type, event, true)
  }
  document.addEventListener('pointerup', end('touchend'), capture)
  document.addEventListener('pointercancel', end('touchcancel'), capture)
  document.addEventListener(
    'click',
    (event) => {
      if (stillTap) tap(event)
    },
    capture,
  )
}

function tap(event: MouseEvent): void {
  const target = event.target as Element
  if (isDisabled(target)) return
  tapping = true
  fire(target, 'tap', event, true)
  tapping = false
}

/** Fires at the nearest component; answers whether somebody listened on the way. */
function fire(from: Node | null, type: string, event: MouseEvent, ended: boolean): boolean {
  let node = from as Drawn | null
  while (node && !node.__wxElement) node = node.parentNode
  if (!node?.__wxElement) return false
  const touch = { identifier: 0, pageX: event.pageX, pageY: event.pageY, clientX: event.clientX, clientY: event.clientY }
  const fields = { touches: ended ? [] : [touch], changedTouches: [touch] }
  const fired = new ge.Event(type, { x: event.pageX, y: event.pageY }, { bubbles: true, composed: true, capturePhase: true, extraFields: fields })
  ge.Event.dispatchEvent(node.__wxElement, fired)
  if (fired.defaultPrevented() && event.cancelable) event.preventDefault()
  return type === 'longpress' && hearsLongPress(node)
}

function hearsLongPress(from: Drawn): boolean {
  for (let node: Drawn | null = from; node; node = node.parentNode as Drawn | null) {
    const heard = node.__wxElement as unknown as { _$eventTarget?: { listeners: Record<string, unknown> } } | undefined
    if (heard?._$eventTarget?.listeners.longpress) return true
  }
  return false
}
