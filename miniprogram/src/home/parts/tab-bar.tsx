import { Box, Tap } from '@/platform/host'
import { go } from '@/platform/route'
import { me } from '@/platform/session'
import { colour, Icon, type IconName } from '@/ui'

const tabs: readonly { path: string; name: string; icon: IconName }[] = [
  { path: '/home/index/index', name: '首页', icon: 'home' },
  { path: '/home/mine/index', name: '我的诉求', icon: 'list' },
  { path: '/home/messages/index', name: '消息', icon: 'bell' },
  { path: '/home/me/index', name: '我的', icon: 'person' },
]

/** The four tabs at the lower edge. */
export function TabBar({ at }: { at: '首页' | '我的诉求' | '消息' | '我的' }) {
  const unread = me.use()?.unread ?? 0
  return (
    <Box className="tab-bar" role="navigation" label="主要页面">
      {tabs.map((tab) => {
        const here = tab.name === at
        const count = tab.name === '消息' && unread > 0 ? `，${unread} 条未读` : ''
        return (
          <Tap
            key={tab.path}
            className={`tab-bar-item ${here ? 'is-here' : ''}`}
            role="link"
            label={`${tab.name}${count}${here ? '，当前页' : ''}`}
            onTap={() => (here ? undefined : go(tab.path))}
          >
            <Icon name={tab.icon} tone={here ? colour.ink : colour.sub} />
            <Box inline>{tab.name}</Box>
            {count ? (
              <Box className="tab-bar-dot" hidden>
                {unread > 99 ? '99+' : String(unread)}
              </Box>
            ) : null}
          </Tap>
        )
      })}
    </Box>
  )
}
