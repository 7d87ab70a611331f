import Taro, { useDidHide, useUnload } from '@tarojs/taro'
import { useCallback, useEffect, useRef, useState } from 'react'
import { Box, Picture } from '../host'
import { Answer, Button, Card, Empty, Note, Page, Title } from '@/ui'
import { call } from '../call'
import { enterWith, isStaff } from '../session'
import { useCall } from '../use-call'
import './index.scss'

/** A PC signs in by a code that the phone confirms (扫码登录). */
export default function SignIn() {
  const asked = useCall(() => call.platform.startSignIn({}), [])
  const demo = useCall(() => call.platform.listDemoPeople({}).catch(() => []), [])
  return (
    <Page title="登录五色袋">
      <Answer asked={asked} bones={1}>
        {({ ticket, secret, svg }) => <Code key={ticket} ticket={ticket} secret={secret} svg={svg} again={asked.again} />}
      </Answer>
      {demo.value?.length ? (
        <Button kind="quiet" onTap={() => void Taro.reLaunch({ url: '/platform/demo/index' })}>
          看演示
        </Button>
      ) : null}
    </Page>
  )
}

interface CodeProps {
  ticket: string
  secret: string
  svg: string
  again: () => void
}

function Code({ ticket, secret, svg, again }: CodeProps) {
  const [expired, setExpired] = useState(false)
  const stopped = useRef(false)
  const stop = useCallback(() => {
    stopped.current = true
  }, [])
  useDidHide(stop)
  useUnload(stop)
  useEffect(() => {
    stopped.current = false
    const timer = setInterval(() => void ask(), 2000)
    const ask = async () => {
      if (stopped.current) return
      const answer = await call.platform.pollSignIn({ ticket, secret }).catch(() => null)
      if (answer?.state === 'expired') setExpired(true)
      if (!answer?.token || stopped.current) return
      stop()
      const who = await enterWith(answer.token)
      await Taro.reLaunch({ url: isStaff(who) ? '/desk/inbox/index' : '/home/index/index' })
    }
    return () => clearInterval(timer)
  }, [ticket, secret, stop])
  if (expired) return <Empty icon="clock" title="码过期了" action={{ name: '换一个码', onTap: again }} />
  return (
    <Card className="sign-in">
      <Title>用手机扫码登录</Title>
      <Picture className="sign-in-code" src={`data:image/svg+xml,${encodeURIComponent(svg)}`} label="登录二维码" fit="contain" />
      <Box>手机打开五色袋小程序 → 我的 → 扫码登录电脑</Box>
      <Note>或在那里输入：{ticket}</Note>
    </Card>
  )
}
