import { BuiltIn } from './built-in'

export class WxProgress extends BuiltIn {
  private readonly bar = document.createElement('span')

  connectedCallback(): void {
    if (this.bar.parentNode !== this) this.append(this.bar)
    if (!this.hasAttribute('role')) this.draw('role', 'progressbar')
  }

  protected override changed(name: string): void {
    if (name !== 'percent') return
    this.bar.style.width = `${Math.max(0, Math.min(100, this.amount('percent', 0)))}%`
    this.draw('aria-valuenow', String(this.amount('percent', 0)))
  }
}
