import { toDomSelector, toMiniTag } from '../../tags'
import { type OpenPage, stack, topPage } from '../open-pages'

const ids = new WeakMap<Element, string>()
const elements = new Map<string, Element>()
let last = 0

export interface Reference {
  readonly elementId: string
  readonly tagName: string
}

export interface On {
  readonly pageId?: number
  readonly elementId?: string
  readonly selector?: string
}

export function refer(element: Element): Reference {
  let id = ids.get(element)
  if (id === undefined) {
    id = `element-${(last += 1)}`
    ids.set(element, id)
    elements.set(id, element)
  }
  return { elementId: id, tagName: toMiniTag(element.localName) }
}

export function elementOf({ elementId }: On): HTMLElement {
  const found = elements.get(elementId ?? '')
  if (!found?.isConnected) throw new Error('no such element: it has left the page')
  return found as HTMLElement
}

export function pageOf({ pageId }: On): OpenPage {
  const found = pageId === undefined ? topPage() : stack.find((page) => page.id === pageId)
  if (!found) throw new Error('no such page: it is closed')
  return found
}

export function findAll(root: Element, selector: string | undefined): Element[] {
  return [...root.querySelectorAll(toDomSelector(selector ?? ''))]
}

export function findOne(root: Element, selector: string | undefined): Reference {
  const [first] = findAll(root, selector)
  if (!first) throw new Error('no such element')
  return refer(first)
}
