import Taro from '@tarojs/taro'
import type { CSSProperties, ReactNode } from 'react'
import { Banner } from '@/platform/banner'
import { elder, phoneScale } from '@/platform/elder'
import { Box, Tap } from '@/platform/host'
import { goBack } from '@/platform/route'
import { Icon } from './icon'
import { colour, type Hue, hue, tokenStyle } from './tokens'

interface PageProps {
  title: string
  children: ReactNode
  /** The bag whose colour fills the header. */
  of?: Hue
  /** What stays at the lower edge: the one button, or the tabs. */
  foot?: ReactNode
  /** Tab pages have nothing to go back to. */
  root?: boolean
  /** Staff screens use the whole width. */
  wide?: boolean
  /** The page draws its own head, as the desk does on a PC. */
  bare?: boolean
  /** What is laid over the page. */
  over?: ReactNode
}

/** The frame of every page: tokens, own header, content, lower edge. */
export function Page({ title, children, of, foot, root, wide, bare, over }: PageProps) {
  const isElder = elder.use()
  const style = tokenStyle(isElder, phoneScale()) as CSSProperties
  return (
    <Box className={`page ${isElder ? 'is-elder' : ''} ${wide ? 'is-wide' : ''} ${bare ? 'is-bare' : ''}`} style={style}>
      {bare ? null : <Header title={title} of={of} root={root} />}
      <Banner />
      <Box className="page-body" role="main">
        {children}
      </Box>
      {foot ? (
        <Box className="page-foot">
          <Box className="page-foot-inner">{foot}</Box>
        </Box>
      ) : null}
      {over}
    </Box>
  )
}

function Header({ title, of, root }: Pick<PageProps, 'title' | 'of' | 'root'>) {
  const tone = of ? hue[of].on : colour.ink
  const ground = of ? hue[of].fill : colour.card
  return (
    <Box className="header" style={{ background: ground, color: tone, ...phoneEdges() }} role="banner">
      <Box className="header-side">
        {root ? null : (
          <Tap className="icon-tap" onTap={goBack} label="返回">
            <Icon name="back" tone={tone} />
          </Tap>
        )}
      </Box>
      <Box className="header-title" role="heading" level={1}>
        {title}
      </Box>
      <Box className="header-side" />
    </Box>
  )
}

let edges: CSSProperties | null = null

/** Room for the status bar and WeChat's capsule at the right. */
function phoneEdges(): CSSProperties {
  if (process.env.TARO_ENV === 'h5') return {}
  if (edges) return edges
  const window = Taro.getWindowInfo?.() ?? { statusBarHeight: 20, windowWidth: 375 }
  const capsule = Taro.getMenuButtonBoundingClientRect?.()
  const side = capsule?.left ? Math.max(0, window.windowWidth - capsule.left) : 0
  edges = { paddingTop: `${window.statusBarHeight ?? 20}px`, paddingRight: `${side}px`, paddingLeft: `${side}px` }
  return edges
}
