import * as ge from 'glass-easel'
import { BuiltIn, isPressable } from '../elements/built-in'
import { Field } from '../elements/field'
import { WxSlider } from '../elements/slider'
import { WxSwiper } from '../elements/swiper'
import { elementOf, findAll, findOne, refer, type On } from './registry'

interface Named extends On {
  readonly names: readonly string[]
}
interface Fired extends On {
  readonly type?: string
  readonly eventName?: string
  readonly detail?: object
  readonly touches?: readonly object[]
  readonly changeTouches?: readonly object[]
}

/** The `Element.` third of the automation protocol; taps are made outside, with the mouse. */
export const elementMethods = {
  'Element.getElement': (on: On) => findOne(elementOf(on), on.selector),
  'Element.getElements': (on: On) => ({ elements: findAll(elementOf(on), on.selector).map(refer) }),
  'Element.getOffset': (on: On) => {
    const { left, top } = elementOf(on).getBoundingClientRect()
    return { left, top }
  },
  'Element.getDOMProperties': (on: Named) => ({ properties: on.names.map((name) => (elementOf(on) as unknown as Record<string, unknown>)[name]) }),
  'Element.getAttributes': (on: Named) => ({ attributes: on.names.map((name) => elementOf(on).getAttribute(name)) }),
  'Element.getStyles': (on: Named) => ({ styles: on.names.map((name) => getComputedStyle(elementOf(on)).getPropertyValue(name)) }),
  'Element.getProperties': (on: Named) => ({ properties: on.names.map((name) => property(elementOf(on), name)) }),
  'Element.getWXML': (on: On & { type: 'inner' | 'outer' }) => ({ wxml: toWxml(on.type === 'outer' ? elementOf(on).outerHTML : elementOf(on).innerHTML) }),
  'Element.triggerEvent': (on: Fired) => fire(on, on.type ?? '', false),
  'Element.dispatchEvent': (on: Fired) => fire(on, on.eventName ?? '', true),
  'Element.touchstart': (on: Fired) => fire(on, 'touchstart', true),
  'Element.touchmove': (on: Fired) => fire(on, 'touchmove', true),
  'Element.touchend': (on: Fired) => fire(on, 'touchend', true),
  'Element.callFunction': (on: On & { functionName: string; args: unknown[] }) => ({ result: callFunction(elementOf(on), on.functionName, on.args) }),
  /** Where the mouse must go to tap it; refuses what is covered or has no size, as a finger would miss it. */
  'Element.aim': (on: On) => aim(elementOf(on)),
}

/** `value` as it stands now; everything else as the program set it. The client first asks which names are public. */
function property(element: HTMLElement, name: string): unknown {
  if (name === '__propPublic') return Object.fromEntries([...element.getAttributeNames(), ...known].map((one) => [one, true]))
  if (element instanceof Field && name === 'value') return element.value
  if (name === 'checked' && 'checked' in element) return element.checked
  return element instanceof BuiltIn ? (element.prop(name) ?? null) : element.getAttribute(name)
}

const known = ['value', 'placeholder', 'disabled', 'checked', 'maxlength', 'src', 'mode', 'current', 'range', 'hidden', 'type', 'name']

function toWxml(html: string): string {
  return html.replace(/<(\/?)wx-/g, '<$1')
}

function fire(on: Fired, type: string, bubbles: boolean): object {
  const target = (elementOf(on) as { __wxElement?: ge.Element }).__wxElement
  if (!target) throw new Error('not an element of the program')
  const fields = { touches: on.touches ?? [], changedTouches: on.changeTouches ?? [] }
  ge.Event.dispatchEvent(target, new ge.Event(type, on.detail ?? {}, { bubbles, composed: bubbles, capturePhase: bubbles, extraFields: fields }))
  return {}
}

function callFunction(element: HTMLElement, name: string, args: unknown[]): unknown {
  const [, action = ''] = name.split('.')
  if (action === 'input' && element instanceof Field) return element.enter(String(args[0] ?? ''))
  if (action === 'swipeTo' && element instanceof WxSwiper) return element.turnTo(Number(args[0]), 'touch')
  if (action === 'slideTo' && element instanceof WxSlider) return element.slideTo(Number(args[0]))
  if (name === 'switch.tap' && isPressable(element)) return element.press()
  if (action === 'scrollTo') return element.scrollTo(Number(args[0]), Number(args[1]))
  if (/^scroll-view\.scroll(Top|Left|Width|Height)$/.test(name)) return (element as unknown as Record<string, unknown>)[action]
  throw new Error(`${name} is not implemented`)
}

function aim(element: HTMLElement): { x: number; y: number } {
  element.scrollIntoView({ block: 'center', inline: 'nearest' })
  const box = [...element.getClientRects()].find(({ width, height }) => width > 0 && height > 0)
  if (!box) throw new Error(`cannot tap ${describe(element)}: it has no size`)
  const x = box.left + box.width / 2
  const y = box.top + box.height / 2
  const hit = document.elementFromPoint(x, y)
  if (!hit || !(element.contains(hit) || hit.contains(element)))
    throw new Error(`cannot tap ${describe(element)}: ${hit ? `${describe(hit)} covers it` : 'it is off the screen'}`)
  return { x, y }
}

function describe(element: Element): string {
  return `<${element.localName.replace(/^wx-/, '')} class="${element.className}"> “${(element.textContent ?? '').slice(0, 20)}”`
}
