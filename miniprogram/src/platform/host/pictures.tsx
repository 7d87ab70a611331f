import { Image } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { type CSSProperties, createElement } from 'react'
import { web } from './named'

/** A picture. Without a label it is decoration and screen readers pass it by. */
export function Picture({
  className,
  style,
  src,
  label,
  fit = 'cover',
}: {
  className?: string
  style?: CSSProperties
  src: string
  label?: string
  fit?: 'cover' | 'contain'
}) {
  if (web) return createElement('img', { className, style: { objectFit: fit, ...style }, src, alt: label ?? '' })
  const aria = label ? { ariaRole: 'img', ariaLabel: label } : { ariaHidden: true }
  return <Image className={className} style={style} src={src} mode={fit === 'cover' ? 'aspectFill' : 'aspectFit'} {...aria} />
}

/** A picture that tells where it was touched, as shares of its width and height. */
export function TouchPicture({
  id,
  className,
  style,
  src,
  label,
  onTouch,
}: {
  id: string
  className?: string
  style?: CSSProperties
  src: string
  label: string
  onTouch: (fx: number, fy: number) => void
}) {
  if (web) {
    const onClick = (event: { clientX: number; clientY: number; currentTarget: { getBoundingClientRect(): DOMRect } }) => {
      const box = event.currentTarget.getBoundingClientRect()
      onTouch((event.clientX - box.left) / box.width, (event.clientY - box.top) / box.height)
    }
    return createElement('img', { id, className, style, src, alt: label, onClick })
  }
  const onClick = (event: { detail: unknown }) => {
    const { x, y } = event.detail as { x: number; y: number }
    Taro.createSelectorQuery()
      .select(`#${id}`)
      .boundingClientRect((found) => {
        const box = Array.isArray(found) ? found[0] : found
        if (box) onTouch((x - box.left) / box.width, (y - box.top) / box.height)
      })
      .exec()
  }
  const aria = { ariaRole: 'img', ariaLabel: label }
  return <Image id={id} className={className} style={style} src={src} mode="scaleToFill" onClick={onClick} {...aria} />
}
