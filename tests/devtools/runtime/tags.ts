/**
 * The built-in components that the runtime page implements. A tag that is not here fails the test.
 * In the DOM each carries the prefix `wx-`, because a custom element needs a hyphen.
 */
export const builtInTags = [
  'view',
  'text',
  'image',
  'button',
  'input',
  'textarea',
  'scroll-view',
  'swiper',
  'swiper-item',
  'switch',
  'slider',
  'picker',
  'picker-view',
  'picker-view-column',
  'checkbox',
  'checkbox-group',
  'radio',
  'radio-group',
  'form',
  'label',
  'navigator',
  'rich-text',
  'root-portal',
  'page-container',
  'cover-view',
  'cover-image',
  'progress',
  'icon',
] as const

const prefix = 'wx-'

/** The DOM name of a mini-program tag. */
export function toDomTag(tag: string): string {
  return prefix + tag
}

/** The mini-program tag of a DOM name. */
export function toMiniTag(name: string): string {
  return name.startsWith(prefix) ? name.slice(prefix.length) : name
}

const names = [...builtInTags, 'page'].sort((a, b) => b.length - a.length).join('|')
const typeSelector = new RegExp(`(^|[\\s>+~,(])(${names})(?=$|[\\s>+~,.#:\\[)])`, 'g')

/** Rewrites the type selectors of a selector list (`view.row > text`) to DOM names; classes and ids stay. */
export function toDomSelector(selector: string): string {
  return selector.replace(typeSelector, (_all, before: string, tag: string) => before + toDomTag(tag))
}
