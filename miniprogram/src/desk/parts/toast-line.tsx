import { useEffect } from 'react'
import { Box, Tap } from '@/platform/host'
import { Icon } from '@/ui'
import { said } from './toast'

/** How long it stays, ms: long enough to read, and to reach the undo with a thumb. */
const millis = 4000
const withUndo = 12_000

/** Says what was done, then leaves by itself. It is read aloud and needs no answer. */
export function ToastLine() {
  const now = said.use()
  useEffect(() => {
    if (!now) return
    const timer = setTimeout(() => said.set(null), now.back ? withUndo : millis)
    return () => clearTimeout(timer)
  }, [now])
  const back = now?.back
  const takeBack = () => {
    said.set(null)
    back?.onTap()
  }
  return (
    <Box className="toast-place" live="polite">
      {now ? (
        <Box className="toast">
          <Icon name="check" size={20} tone="#FFFFFF" />
          <Box>{now.words}</Box>
          {back ? (
            <Tap className="toast-back" onTap={takeBack}>
              {back.name}
            </Tap>
          ) : null}
        </Box>
      ) : null}
    </Box>
  )
}
