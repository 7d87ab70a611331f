import { toDomSelector } from '../../tags'
import { topPage } from '../open-pages'

type Reader = (element: Element) => object | null

interface Fields {
  readonly id?: boolean
  readonly dataset?: boolean
  readonly rect?: boolean
  readonly size?: boolean
  readonly scrollOffset?: boolean
  readonly properties?: readonly string[]
  readonly computedStyle?: readonly string[]
  readonly node?: boolean
}

const rectOf = (element: Element) => {
  const { left, top, right, bottom } = element.getBoundingClientRect()
  return { left, top, right, bottom }
}
const sizeOf = (element: Element) => {
  const { width, height } = element.getBoundingClientRect()
  return { width, height }
}
const scrollOf = ({ scrollLeft, scrollTop, scrollWidth, scrollHeight }: Element) => ({ scrollLeft, scrollTop, scrollWidth, scrollHeight })
const identity = (element: Element) => ({ id: element.id, dataset: { ...(element as HTMLElement).dataset } })

const byFields =
  (fields: Fields): Reader =>
  (element) => ({
    ...(fields.id ? { id: element.id } : {}),
    ...(fields.dataset ? { dataset: { ...(element as HTMLElement).dataset } } : {}),
    ...(fields.rect ? rectOf(element) : {}),
    ...(fields.size ? sizeOf(element) : {}),
    ...(fields.scrollOffset ? scrollOf(element) : {}),
    ...Object.fromEntries((fields.properties ?? []).map((name) => [name, element.getAttribute(name)])),
    ...Object.fromEntries((fields.computedStyle ?? []).map((name) => [name, getComputedStyle(element).getPropertyValue(name)])),
  })

/** `wx.createSelectorQuery()` on the page that is shown. */
export function createSelectorQuery(): object {
  const asked: { read: () => unknown; then: ((result: unknown) => void) | undefined }[] = []
  const query = {
    in: () => query,
    select: (selector: string) => nodes(() => topPage()?.host.querySelector(toDomSelector(selector)) ?? null),
    selectAll: (selector: string) => nodes(() => [...(topPage()?.host.querySelectorAll(toDomSelector(selector)) ?? [])]),
    selectViewport: () => nodes(() => topPage()?.host ?? null),
    exec: (done?: (results: unknown[]) => void) => {
      requestAnimationFrame(() => {
        const results = asked.map(({ read, then }) => {
          const result = read()
          then?.(result)
          return result
        })
        done?.(results)
      })
      return query
    },
  }
  const nodes = (find: () => Element | Element[] | null) => {
    const add = (read: Reader, then?: (result: unknown) => void) => {
      const all = () => {
        const found = find()
        return Array.isArray(found) ? found.map(read) : found && read(found)
      }
      asked.push({ read: all, then })
      return query
    }
    return {
      boundingClientRect: (then?: (result: unknown) => void) => add((element) => ({ ...identity(element), ...rectOf(element), ...sizeOf(element) }), then),
      scrollOffset: (then?: (result: unknown) => void) => add((element) => ({ ...identity(element), ...scrollOf(element) }), then),
      fields: (fields: Fields, then?: (result: unknown) => void) => add(byFields(fields), then),
      context: (then?: (result: unknown) => void) => add((element) => ({ context: element }), then),
      node: (then?: (result: unknown) => void) => add((element) => ({ node: element }), then),
    }
  }
  return query
}

/** `wx.createIntersectionObserver()`: tells when an element of the shown page comes into view. */
export function createIntersectionObserver(_component?: unknown, options: { thresholds?: number[]; observeAll?: boolean } = {}): object {
  let observer: IntersectionObserver | undefined
  let root: Element | null = null
  let margin = ''
  const made = {
    relativeTo: (selector: string) => {
      root = topPage()?.host.querySelector(toDomSelector(selector)) ?? null
      return made
    },
    relativeToViewport: ({ top = 0, right = 0, bottom = 0, left = 0 } = {}) => {
      margin = `${top}px ${right}px ${bottom}px ${left}px`
      return made
    },
    observe: (selector: string, listener: (result: object) => void) => {
      observer = new IntersectionObserver(
        (entries) => {
          for (const { intersectionRatio, boundingClientRect, intersectionRect, time } of entries)
            listener({ intersectionRatio, boundingClientRect, intersectionRect, time })
        },
        { root: root ?? topPage()?.host ?? null, rootMargin: margin || '0px', threshold: options.thresholds ?? [0] },
      )
      const found = [...(topPage()?.host.querySelectorAll(toDomSelector(selector)) ?? [])]
      for (const element of options.observeAll ? found : found.slice(0, 1)) observer.observe(element)
    },
    disconnect: () => observer?.disconnect(),
  }
  return made
}
