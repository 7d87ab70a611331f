import { goTo, type RouteKind } from '../router'
import { BuiltIn } from './built-in'

const kinds: Readonly<Record<string, RouteKind>> = {
  '': 'navigateTo',
  navigate: 'navigateTo',
  redirect: 'redirectTo',
  switchTab: 'switchTab',
  reLaunch: 'reLaunch',
  navigateBack: 'navigateBack',
}

export class WxNavigator extends BuiltIn {
  connectedCallback(): void {
    if (!this.hasAttribute('role')) this.draw('role', 'link')
    this.addEventListener('click', this.act)
  }

  disconnectedCallback(): void {
    this.removeEventListener('click', this.act)
  }

  private readonly act = (): void => {
    const kind = kinds[this.words('open-type')]
    if (!kind) return
    try {
      goTo(kind, { url: this.words('url'), delta: this.amount('delta', 1) })
      this.emit('success', { errMsg: `${kind}:ok` })
    } catch (error) {
      this.emit('fail', { errMsg: `${kind}:fail ${error instanceof Error ? error.message : ''}` })
    }
  }
}
