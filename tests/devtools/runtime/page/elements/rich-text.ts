import { BuiltIn } from './built-in'

interface RichNode {
  readonly type?: 'node' | 'text'
  readonly name?: string
  readonly text?: string
  readonly attrs?: Readonly<Record<string, string>>
  readonly children?: readonly RichNode[]
}

/** What WeChat lets through, as far as a text needs it. */
const tags = new Set([
  'a',
  'b',
  'br',
  'div',
  'em',
  'h1',
  'h2',
  'h3',
  'h4',
  'hr',
  'i',
  'img',
  'li',
  'ol',
  'p',
  'span',
  'strong',
  'sub',
  'sup',
  'table',
  'tbody',
  'td',
  'th',
  'tr',
  'u',
  'ul',
])
const attributes = new Set(['class', 'style', 'src', 'alt', 'width', 'height', 'colspan', 'rowspan'])

/** `<rich-text>`: HTML or a list of nodes, without scripts, links or handlers. */
export class WxRichText extends BuiltIn {
  protected override changed(name: string): void {
    if (name !== 'nodes') return
    const nodes = this.prop('nodes')
    this.replaceChildren(...(typeof nodes === 'string' ? fromHtml(nodes) : ((nodes ?? []) as RichNode[]).map(fromNode)))
  }
}

function fromHtml(html: string): Node[] {
  return [...new DOMParser().parseFromString(html, 'text/html').body.childNodes].flatMap(clean)
}

function clean(node: Node): Node[] {
  if (node instanceof Text) return [document.createTextNode(node.data)]
  if (!(node instanceof Element) || !tags.has(node.localName)) return []
  const copy = document.createElement(node.localName)
  for (const { name, value } of node.attributes) if (attributes.has(name)) copy.setAttribute(name, value)
  copy.append(...[...node.childNodes].flatMap(clean))
  return [copy]
}

function fromNode(node: RichNode): Node {
  if (node.type === 'text' || !tags.has(node.name ?? '')) return document.createTextNode(node.text ?? '')
  const element = document.createElement(node.name ?? 'span')
  for (const [name, value] of Object.entries(node.attrs ?? {})) if (attributes.has(name)) element.setAttribute(name, value)
  element.append(...(node.children ?? []).map(fromNode))
  return element
}
