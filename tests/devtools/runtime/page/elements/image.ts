import { addressOf } from '../files'
import { BuiltIn } from './built-in'

/** Modes that only choose a corner or an edge: the picture keeps its size. */
const places: Readonly<Record<string, string>> = {
  top: 'top',
  bottom: 'bottom',
  center: 'center',
  left: 'left',
  right: 'right',
  'top left': 'top left',
  'top right': 'top right',
  'bottom left': 'bottom left',
  'bottom right': 'bottom right',
}
const fits: Readonly<Record<string, string>> = { scaleToFill: 'fill', aspectFit: 'contain', aspectFill: 'cover', widthFix: 'fill', heightFix: 'fill' }

export class WxImage extends BuiltIn {
  private readonly picture = document.createElement('img')

  connectedCallback(): void {
    if (this.picture.parentNode === this) return
    this.append(this.picture)
    this.picture.addEventListener('load', () => this.loaded())
    this.picture.addEventListener('error', () => this.emit('error', { errMsg: `GET ${this.words('src')} failed` }))
    this.fit()
  }

  protected override changed(name: string): void {
    if (name === 'src') this.show()
    if (name === 'mode') this.fit()
    if (name === 'aria-label') this.picture.alt = this.words('aria-label')
  }

  private show(): void {
    const src = this.words('src')
    if (src === '') this.picture.removeAttribute('src')
    else this.picture.src = addressOf(src)
  }

  private loaded(): void {
    this.fit()
    this.emit('load', { width: this.picture.naturalWidth, height: this.picture.naturalHeight })
  }

  private fit(): void {
    const mode = this.words('mode') || 'scaleToFill'
    const place = places[mode]
    this.picture.style.objectFit = place ? 'none' : (fits[mode] ?? 'fill')
    this.picture.style.objectPosition = place ?? 'center'
    this.picture.style.width = mode === 'heightFix' ? 'auto' : '100%'
    this.picture.style.height = mode === 'widthFix' ? 'auto' : '100%'
    if (mode === 'widthFix') this.style.height = 'auto'
    if (mode === 'heightFix') this.style.width = 'auto'
  }
}
