import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { Box } from '../host'
import { Button, Card, Empty, Field, Icon, Note, Page, RefusedNotice, Title } from '@/ui'
import { call } from '../call'
import { go, goBack, readQuery } from '../route'
import { ticketIn } from '../scan'
import { useAct } from '../use-act'
import './index.scss'

/** The phone confirms that a PC may sign in as its owner. */
export default function ConfirmSignIn() {
  const router = useRouter()
  const scanned = readQuery(router.params.ticket ?? router.params.scene)
  const [typed, setTyped] = useState('')
  const [done, setDone] = useState(false)
  const act = useAct(async () => {
    await call.platform.confirmSignIn({ ticket: scanned || ticketIn(typed) })
    setDone(true)
  })
  if (done)
    return (
      <Page title="登录电脑">
        <Empty icon="check" title="电脑已登录" note="用完记得在电脑上退出" action={{ name: '好', onTap: () => go('/home/index/index') }} />
      </Page>
    )
  return (
    <Page title="登录电脑">
      <Card className="confirm">
        <Icon name="desk" size={56} />
        <Title>要在电脑上登录五色袋吗？</Title>
        <Note>不是您本人在操作，请点“不是我”</Note>
        {scanned ? null : (
          <Box className="gap-top">
            <Field label="电脑上显示的码" value={typed} onChange={setTyped} max={200} />
          </Box>
        )}
        <RefusedNotice refused={act.refused} />
        <Box className="foot-buttons gap-top">
          <Button kind="quiet" onTap={goBack}>
            不是我
          </Button>
          <Button busy={act.busy} disabled={!scanned && !typed.trim()} onTap={() => void act.run()}>
            确认登录
          </Button>
        </Box>
      </Card>
    </Page>
  )
}
