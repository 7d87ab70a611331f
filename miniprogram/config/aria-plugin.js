// Taro drops every aria attribute on WeChat: this puts them into the templates of the built-in components.
// Write them as camelCase props: ariaRole, ariaLabel, ariaHidden …
const attributes = ['role', 'label', 'hidden', 'checked', 'disabled', 'selected', 'live', 'modal', 'expanded']

const aria = Object.fromEntries(attributes.map((name) => [`aria-${name}`, `i.aria${name[0].toUpperCase()}${name.slice(1)}`]))

module.exports = (ctx) => {
  ctx.registerMethod({
    name: 'onSetupClose',
    fn(platform) {
      const template = platform.template
      if (!template?.mergeComponents) return
      template.mergeComponents(ctx, { View: aria, Text: aria, Button: aria, Image: aria, Input: aria, Textarea: aria, ScrollView: aria })
    },
  })
}
