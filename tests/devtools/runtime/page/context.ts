import * as ge from 'glass-easel'
import { unknownTag } from './faults'
import { listenToFingers } from './gestures'
import { toMiniTag } from '../tags'

type Listener = (target: ge.Element, type: string, detail: unknown, options: object) => unknown

const hosts = new Set(['page-root'])

/** Names a custom component of the program, whose host element needs no implementation here. */
export function allowHost(tag: string): void {
  hosts.add(tag)
}

/**
 * The DOM that glass-easel draws on. It differs from the framework's own in two ways:
 * a tag without implementation is refused, and events come from `gestures` and from the components only,
 * never from DOM events that happen to carry the same name.
 */
export class PhoneContext extends ge.CurrentWindowBackendContext {
  override document = {
    createElement: (tag: string) => createElement(tag),
    createTextNode: (text: string) => document.createTextNode(text),
    createDocumentFragment: () => document.createDocumentFragment(),
  } as unknown as ge.CurrentWindowBackendContext['document']

  override onEvent(listener: Listener): void {
    listenToFingers(listener)
  }

  override setListenerStats(): void {
    // Nothing to subscribe to: see above.
  }
}

function createElement(tag: string): HTMLElement {
  if (hosts.has(tag) || customElements.get(tag)) return document.createElement(tag)
  throw unknownTag(toMiniTag(tag))
}
