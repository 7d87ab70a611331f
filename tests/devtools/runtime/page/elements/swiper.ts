import { BuiltIn } from './built-in'

/** A drag over this part of the width turns the page. */
const enough = 0.3

export class WxSwiperItem extends BuiltIn {}

/** `<swiper>`: shows one item at a time; a drag or `current` moves it. */
export class WxSwiper extends BuiltIn {
  private index = 0
  private from: number | null = null
  private timer: ReturnType<typeof setInterval> | undefined

  connectedCallback(): void {
    this.addEventListener('pointerdown', (event) => {
      this.from = this.along(event)
    })
    this.addEventListener('pointerup', (event) => this.dropped(this.along(event)))
    this.changed('autoplay')
    requestAnimationFrame(() => this.place())
  }

  disconnectedCallback(): void {
    clearInterval(this.timer)
  }

  /** Turns to an item; `source` says who did: '' the program, 'touch' a finger, 'autoplay' the clock. */
  turnTo(index: number, source: '' | 'touch' | 'autoplay'): void {
    const count = this.items().length
    if (count === 0) return
    const next = this.flag('circular') || source === 'autoplay' ? (index + count) % count : Math.max(0, Math.min(count - 1, index))
    if (next === this.index) return
    this.index = next
    this.place()
    const detail = { current: next, currentItemId: this.items()[next]?.words('item-id') ?? '', source }
    this.emit('change', detail)
    this.emit('animationfinish', detail)
  }

  protected override changed(name: string): void {
    if (name === 'current') this.turnTo(this.amount('current', 0), '')
    if (name !== 'autoplay' && name !== 'interval') return
    clearInterval(this.timer)
    if (this.flag('autoplay')) this.timer = setInterval(() => this.turnTo(this.index + 1, 'autoplay'), this.amount('interval', 5000))
  }

  private items(): WxSwiperItem[] {
    return [...this.querySelectorAll<WxSwiperItem>('wx-swiper-item')].filter((item) => item.closest('wx-swiper') === this)
  }

  private place(): void {
    const axis = this.flag('vertical') ? 'Y' : 'X'
    this.items().forEach((item, position) => {
      item.style.transform = `translate${axis}(${(position - this.index) * 100}%)`
      item.style.visibility = position === this.index ? 'visible' : 'hidden'
    })
  }

  private along(event: PointerEvent): number {
    return this.flag('vertical') ? event.clientY : event.clientX
  }

  private dropped(at: number): void {
    if (this.from === null) return
    const size = this.flag('vertical') ? this.clientHeight : this.clientWidth
    const moved = (this.from - at) / size
    this.from = null
    if (Math.abs(moved) >= enough) this.turnTo(this.index + Math.sign(moved), 'touch')
  }
}
