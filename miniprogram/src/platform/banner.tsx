import type { Me } from '@shared/platform/platform.contract'
import { roleName } from '@shared/platform/role'
import { Box, Tap } from './host'
import { online } from './network'
import { go } from './route'
import { me } from './session'

/** Slim lines above every page: whom the demo shows you as, and that there is no network. */
export function Banner() {
  const who = me.use()
  const isOnline = online.use()
  return (
    <>
      {who?.demo ? (
        <Box className="slim" role="region" label="演示">
          <Box inline>{asWhom(who)}</Box>
          <Tap onTap={() => go('/platform/demo/index')}>{who.personId ? '换一个' : '选一个'}</Tap>
        </Box>
      ) : null}
      {isOnline ? null : (
        <Box className="slim slim-offline" role="status">
          没有网络，写好的内容先存在手机里
        </Box>
      )}
    </>
  )
}

function asWhom({ personId, name, grants }: Me): string {
  if (!personId) return '演示：还没有选身份'
  return `演示：您现在是 ${name ?? '居民'}（${roleName[grants[0]?.role ?? 'resident']}）`
}
