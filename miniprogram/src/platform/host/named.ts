import type { CSSProperties, ReactNode } from 'react'

/**
 * The few elements everything is drawn with. A browser gets real ones (button, input, img), so that keyboard and
 * screen readers work; WeChat gets its own with aria attributes (see config/aria-plugin.js).
 */
export const web = process.env.TARO_ENV === 'h5'

/** What every element may carry. */
export interface Named {
  className?: string
  style?: CSSProperties
  id?: string
  /** The accessible name. Needed where the children say nothing. */
  label?: string
  children?: ReactNode
}
