// The accessibility attributes that pages may set, and the built-in components that carry them.
const attributes = ['role', 'label', 'hidden', 'checked', 'disabled', 'selected', 'live', 'modal', 'expanded']
const components = ['View', 'Text', 'Button', 'Image', 'Input', 'Textarea', 'ScrollView']
const aria = Object.fromEntries(attributes.map((name) => [`aria-${name}`, `i.aria${name[0].toUpperCase()}${name.slice(1)}`]))

module.exports = Object.fromEntries(components.map((name) => [name, aria]))
