import { BuiltIn } from './built-in'

/** `<page-container>`: a sheet over the page that tells when it comes and goes. */
export class WxPageContainer extends BuiltIn {
  private shown = false

  connectedCallback(): void {
    this.addEventListener('click', this.tapped)
    this.changed('show')
  }

  disconnectedCallback(): void {
    this.removeEventListener('click', this.tapped)
  }

  protected override changed(name: string): void {
    if (name !== 'show' || !this.isConnected) return
    const show = this.flag('show')
    this.style.display = show ? 'block' : 'none'
    if (show === this.shown) return
    this.shown = show
    for (const stage of show ? ['beforeenter', 'enter', 'afterenter'] : ['beforeleave', 'leave', 'afterleave']) this.emit(stage)
  }

  private readonly tapped = (event: Event): void => {
    if (event.target === this) this.emit('clickoverlay')
  }
}
