import { roleName } from '@shared/platform/role'
import { Box, Tap } from './host'
import { online } from './network'
import { go } from './route'
import { me } from './session'

/** Slim lines above every page: whom the demo shows you as, and that there is no network. */
export function Banner() {
  const who = me.use()
  const isOnline = online.use()
  const role = who?.grants[0]?.role ?? 'resident'
  return (
    <>
      {who?.demo ? (
        <Box className="slim" role="region" label="演示">
          <Box inline>{`演示：您现在是 ${who.name ?? '居民'}（${roleName[role]}）`}</Box>
          <Tap onTap={() => go('/platform/demo/index')}>换一个</Tap>
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
