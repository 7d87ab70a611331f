import type { ReactNode } from 'react'
import { Box, Tap } from '@/platform/host'
import { go, goInstead } from '@/platform/route'
import { Icon, type IconName, Page } from '@/ui'
import { useWide } from './use-wide'
import './desk.scss'

type Place = '诉求' | '登记' | '搜索' | '人员'

const places: readonly { name: Place; path: string; icon: IconName }[] = [
  { name: '诉求', path: '/desk/inbox/index', icon: 'desk' },
  { name: '登记', path: '/desk/enter/index', icon: 'edit' },
  { name: '搜索', path: '/desk/search/index', icon: 'search' },
  { name: '人员', path: '/desk/people/index', icon: 'people' },
]

interface DeskProps {
  title: string
  at: Place
  children: ReactNode
  foot?: ReactNode
  over?: ReactNode
  /** Fills the window on a PC; each pane scrolls by itself. */
  panes?: boolean
  /** Two columns need more room than a form. */
  broad?: boolean
}

/** The frame of every staff page: a dark rail at the left on a PC, an ordinary page on a phone. */
export function DeskPage({ title, at, children, foot, over, panes, broad }: DeskProps) {
  const wide = useWide()
  if (!wide)
    return (
      <Page title={title} foot={foot} over={over} wide={panes}>
        {children}
      </Page>
    )
  return (
    <Page title={title} bare wide over={over}>
      <Box className="desk">
        <Rail at={at} />
        {panes ? (
          children
        ) : (
          <Plain title={title} foot={foot} broad={broad}>
            {children}
          </Plain>
        )}
      </Box>
    </Page>
  )
}

function Plain({ title, foot, broad, children }: Pick<DeskProps, 'title' | 'foot' | 'broad' | 'children'>) {
  return (
    <Box className="desk-pane">
      <Box className="desk-scroll" scrolls>
        <Box className={`desk-plain ${broad ? 'is-broad' : ''}`}>
          <Box role="heading" level={1} className="title title-1 desk-plain-title">
            {title}
          </Box>
          {children}
        </Box>
      </Box>
      {foot ? (
        <Box className="desk-foot">
          <Box className="desk-plain">{foot}</Box>
        </Box>
      ) : null}
    </Box>
  )
}

function Rail({ at }: { at: Place }) {
  return (
    <Box className="rail" role="navigation" label="工作台">
      {places.map((place) => (
        <RailItem key={place.name} name={place.name} icon={place.icon} here={place.name === at} onTap={() => goInstead(place.path)} />
      ))}
      <Box className="grow" />
      <RailItem name="首页" icon="home" here={false} onTap={() => go('/home/index/index')} />
    </Box>
  )
}

function RailItem({ name, icon, here, onTap }: { name: string; icon: IconName; here: boolean; onTap: () => void }) {
  return (
    <Tap className={`rail-item ${here ? 'is-here' : ''}`} role="link" label={here ? `${name}，当前页` : name} onTap={() => (here ? undefined : onTap())}>
      <Icon name={icon} size={22} tone={here ? '#FFFFFF' : '#C3CAD4'} />
      <Box inline>{name}</Box>
    </Tap>
  )
}
