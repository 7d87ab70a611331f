import { findAll, findOne, pageOf, refer, type On } from './registry'

interface Named extends On {
  readonly names: readonly string[]
}

const byPath = (value: unknown, path: string) => path.split('.').reduce<unknown>((inner, key) => (inner as Record<string, unknown> | undefined)?.[key], value)

/** The `Page.` third of the automation protocol. */
export const pageMethods = {
  'Page.getElement': (on: On) => findOne(pageOf(on).host, on.selector),
  'Page.getElements': (on: On) => ({ elements: findAll(pageOf(on).host, on.selector).map(refer) }),
  'Page.getElementByXpath': (on: On) => {
    const [first] = byXpath(pageOf(on).host, on.selector ?? '')
    if (!first) throw new Error('no such element')
    return refer(first)
  },
  'Page.getElementsByXpath': (on: On) => ({ elements: byXpath(pageOf(on).host, on.selector ?? '').map(refer) }),
  'Page.getData': (on: On & { path?: string }) => ({ data: on.path ? byPath(pageOf(on).instance.data, on.path) : pageOf(on).instance.data }),
  'Page.setData': (on: On & { data: Record<string, unknown> }) => {
    pageOf(on).instance.setData(on.data)
    return {}
  },
  'Page.callMethod': async (on: On & { method: string; args: unknown[] }) => {
    const { instance } = pageOf(on)
    return { result: await (instance[on.method] as (...given: unknown[]) => unknown).apply(instance, on.args) }
  },
  'Page.getWindowProperties': (on: Named) => ({ properties: on.names.map((name) => windowProperty(on, name)) }),
}

/** The client asks for the scrolling element of the page's own window; here that is the page's host. */
function windowProperty(on: On, name: string): unknown {
  const scrolling = /^document\.(?:documentElement|body)\.(scroll\w+)$/.exec(name)?.[1]
  return scrolling ? byPath(pageOf(on).host, scrolling) : byPath(window, name)
}

function byXpath(root: Element, path: string): Element[] {
  const found = document.evaluate(path.replace(/\/(?=[a-z])/g, '/wx-'), root, null, XPathResult.ORDERED_NODE_SNAPSHOT_TYPE)
  return Array.from({ length: found.snapshotLength }, (_none, index) => found.snapshotItem(index) as Element)
}
