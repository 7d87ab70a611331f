import { roleName } from '@shared/platform/role'
import { readCode } from '@shared/platform/text'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { Button, Card, Empty, Field, Note, Page, RefusedNotice } from '@/ui'
import { call } from '../call'
import { go, readQuery } from '../route'
import { me } from '../session'
import { useAct } from '../use-act'

/** Takes an invitation: the code carries a role and a territory; whoever gave it approves. */
export default function TakeInvitation() {
  const router = useRouter()
  const [code, setCode] = useState(readQuery(router.params.code ?? router.params.scene))
  const [name, setName] = useState(me.get()?.name ?? '')
  const [phone, setPhone] = useState('')
  const [taken, setTaken] = useState<{ role: string; place: string; approver: string } | null>(null)
  const act = useAct(async () => {
    const answer = await call.platform.takeInvitation({ code: readCode(code), name: name.trim(), phone: phone.trim() })
    setTaken({ role: roleName[answer.role], place: answer.territoryName, approver: answer.approver })
  })
  const wrong = (field: string) => (act.refused?.field === field ? act.refused.sentence : null)
  if (taken) {
    return (
      <Page title="邀请码">
        <Empty
          icon="check"
          title="已经收到"
          note={`${taken.place} ${taken.role}，等${taken.approver}同意。同意后，“我的”里会出现收件箱`}
          action={{ name: '回首页', onTap: () => go('/home/index/index') }}
        />
      </Page>
    )
  }
  const ready = code.trim() && name.trim() && phone.trim()
  return (
    <Page
      title="邀请码"
      foot={
        <Button busy={act.busy} disabled={!ready} onTap={() => void act.run()}>
          加入
        </Button>
      }
    >
      <Card>
        <Field label="邀请码" value={code} onChange={setCode} placeholder="上级发给您的那串码" max={40} wrong={wrong('code')} />
        <Field label="姓名" value={name} onChange={setName} placeholder="真实姓名，居民会看到" max={30} wrong={wrong('name')} />
        <Field label="手机号" kind="tel" value={phone} onChange={setPhone} placeholder="居民打给您用" max={20} wrong={wrong('phone')} />
        <Note>邀请码里已经写好了职务和管的地方，发码的人同意后生效</Note>
      </Card>
      <RefusedNotice refused={act.refused?.field ? null : act.refused} />
    </Page>
  )
}
