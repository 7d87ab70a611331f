import { BuiltIn } from './built-in'

/** WeChat's default distance (px) from an edge at which `scrolltolower` and `scrolltoupper` come. */
const defaultThreshold = 50

export class WxScrollView extends BuiltIn {
  private last = { left: 0, top: 0 }
  private near = { upper: true, lower: false }

  connectedCallback(): void {
    this.addEventListener('scroll', this.moved)
  }

  disconnectedCallback(): void {
    this.removeEventListener('scroll', this.moved)
  }

  protected override changed(name: string): void {
    if (name === 'scroll-x' || name === 'scroll-y') {
      this.style.overflowX = this.flag('scroll-x') ? 'auto' : 'hidden'
      this.style.overflowY = this.flag('scroll-y') ? 'auto' : 'hidden'
    }
    // The content of the same update is not there yet: positions wait for the next frame.
    if (name === 'scroll-top' && this.prop(name) !== undefined) requestAnimationFrame(() => this.scrollTo({ top: this.amount(name, 0) }))
    if (name === 'scroll-left' && this.prop(name) !== undefined) requestAnimationFrame(() => this.scrollTo({ left: this.amount(name, 0) }))
    if (name === 'scroll-into-view' && this.words(name) !== '') requestAnimationFrame(() => this.showChild(this.words(name)))
  }

  private showChild(id: string): void {
    this.querySelector(`#${CSS.escape(id)}`)?.scrollIntoView({ block: 'start', inline: 'start' })
  }

  private readonly moved = (): void => {
    const { scrollLeft, scrollTop, scrollWidth, scrollHeight } = this
    const deltaX = this.last.left - scrollLeft
    const deltaY = this.last.top - scrollTop
    this.last = { left: scrollLeft, top: scrollTop }
    this.emit('scroll', { scrollLeft, scrollTop, scrollWidth, scrollHeight, deltaX, deltaY })
    const sideways = this.flag('scroll-x') && !this.flag('scroll-y')
    const fromStart = sideways ? scrollLeft : scrollTop
    const fromEnd = sideways ? scrollWidth - this.clientWidth - scrollLeft : scrollHeight - this.clientHeight - scrollTop
    this.edges(fromStart <= this.amount('upper-threshold', defaultThreshold), fromEnd <= this.amount('lower-threshold', defaultThreshold), sideways)
  }

  private edges(upper: boolean, lower: boolean, sideways: boolean): void {
    if (upper && !this.near.upper) this.emit('scrolltoupper', { direction: sideways ? 'left' : 'top' })
    if (lower && !this.near.lower) this.emit('scrolltolower', { direction: sideways ? 'right' : 'bottom' })
    this.near = { upper, lower }
  }
}
