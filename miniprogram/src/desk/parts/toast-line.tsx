import { useEffect } from 'react'
import { Box } from '@/platform/host'
import { Icon } from '@/ui'
import { said } from './toast'

const millis = 4000

/** Says what was done, then leaves by itself. It is read aloud and needs no answer. */
export function ToastLine() {
  const now = said.use()
  useEffect(() => {
    if (!now) return
    const timer = setTimeout(() => said.set(null), millis)
    return () => clearTimeout(timer)
  }, [now])
  return (
    <Box className="toast-place" live="polite">
      {now ? (
        <Box className="toast">
          <Icon name="check" size={20} tone="#FFFFFF" />
          <Box>{now.words}</Box>
        </Box>
      ) : null}
    </Box>
  )
}
