import { roleName } from '@shared/platform/role'
import type { Me } from '@shared/platform/platform.contract'
import { useState } from 'react'
import { call } from '@/platform/call'
import { elder } from '@/platform/elder'
import { Box } from '@/platform/host'
import { go } from '@/platform/route'
import { scanSignIn } from '@/platform/scan'
import { isStaff, leave, me, useMe } from '@/platform/session'
import { useAct } from '@/platform/use-act'
import { Answer, Avatar, Button, Card, Field, Note, Page, RefusedNotice, RowLink, Sheet, Switch, Title } from '@/ui'
import { TabBar } from '../parts/tab-bar'
import './index.scss'

export default function MePage() {
  const who = useMe()
  const [editing, setEditing] = useState(false)
  const isElder = elder.use()
  // The letters grow at once, with or without a network; the words of messages follow when the house has heard of it.
  const large = useAct(async () => {
    // Tapped again meanwhile, it is told again.
    for (let told: boolean | null = null; told !== elder.get(); ) {
      told = elder.get()
      who.put(await call.platform.updateMe({ elder: told }))
    }
  })
  const setLarge = (on: boolean) => {
    elder.set(on)
    void large.run()
  }
  const over =
    editing && who.value ? (
      <Edit
        who={who.value}
        onDone={(next) => {
          if (next) who.put(next)
          setEditing(false)
        }}
      />
    ) : null
  return (
    <Page title="我的" root foot={<TabBar at="我的" />} over={over}>
      <Answer asked={who} bones={2}>
        {(value) => (
          <>
            <Card>
              <Who who={value} onEdit={() => setEditing(true)} />
            </Card>
            {isStaff(value) ? <StaffCard who={value} onChanged={who.put} /> : null}
            <Card className="tight">
              <RowLink icon="pin" title="我住在" value={value.homeName ?? '还没选'} onTap={() => go('/grids/choose/index', { for: 'home' })} />
              {value.home ? <RowLink icon="card" title="联系卡" onTap={() => go('/grids/card/index', { path: value.home ?? '' })} /> : null}
              <RowLink icon="ticket" title="用回执码查" onTap={() => go('/appeals/code/index')} />
            </Card>
          </>
        )}
      </Answer>
      <Card className="tight">
        <Switch title="关怀模式" note="字更大，按钮更大，消息说得更明白" on={isElder} onChange={setLarge} />
        <RefusedNotice refused={large.refused} />
        <RowLink icon="shield" title="隐私" note="存了您的什么，谁看得到" onTap={() => go('/platform/privacy/index')} />
        {isStaff(who.value) ? null : (
          <RowLink icon="people" title="有邀请码" note="网格员、村（社区）工作人员从这里加入" onTap={() => go('/platform/invitation/index')} />
        )}
      </Card>
      {process.env.TARO_ENV === 'h5' ? <Leave /> : null}
    </Page>
  )
}

function Who({ who, onEdit }: { who: Me; onEdit: () => void }) {
  return (
    <Box className="row">
      <Avatar name={who.name ?? '您'} size={52} />
      <Box className="grow">
        <Title>{who.name ?? '还没写称呼'}</Title>
        <Note>{who.phone ?? '还没留电话'}</Note>
      </Box>
      <Button kind="quiet" small icon="edit" onTap={onEdit} label="修改称呼和电话">
        修改
      </Button>
    </Box>
  )
}

function StaffCard({ who, onChanged }: { who: Me; onChanged: (next: Me) => void }) {
  const digest = useAct(async (on: boolean) => onChanged(await call.platform.updateMe({ digest: on })))
  const posts = who.grants.map((grant) => `${grant.territoryName} ${roleName[grant.role]}`).join('、')
  return (
    <Card className="tight">
      <RowLink icon="desk" title="收件箱" note={posts} onTap={() => go('/desk/inbox/index')} />
      <RowLink icon="scan" title="扫码登录电脑" note="电脑上打开工作台，用这里扫一下" onTap={() => void scanSignIn()} />
      <Switch title="每日一报" note="工作日早上，手上有几件活说一声" on={who.digest} onChange={(on) => void digest.run(on)} />
      <RefusedNotice refused={digest.refused} />
    </Card>
  )
}

function Edit({ who, onDone }: { who: Me; onDone: (next: Me | null) => void }) {
  const [name, setName] = useState(who.name ?? '')
  // The number comes back masked: what is shown is never sent back as if it were typed.
  const [phone, setPhone] = useState('')
  const save = useAct(async () => {
    const next = await call.platform.updateMe({ ...(name.trim() ? { name: name.trim() } : {}), ...(phone.trim() ? { phone: phone.trim() } : {}) })
    me.set(next)
    onDone(next)
  })
  const wrong = (field: string) => (save.refused?.field === field ? save.refused.sentence : null)
  return (
    <Sheet title="称呼和电话" onClose={() => onDone(null)}>
      <Field label="怎么称呼您" value={name} onChange={setName} placeholder="例如：王阿姨" max={30} wrong={wrong('name')} />
      <Field
        label="电话"
        kind="tel"
        value={phone}
        onChange={setPhone}
        placeholder={who.phone ?? '方便工作人员联系您'}
        max={20}
        wrong={wrong('phone')}
        note={who.phone ? '不改就空着' : '只有办您这件事的人能看到'}
      />
      <RefusedNotice refused={save.refused?.field ? null : save.refused} />
      <Button busy={save.busy} disabled={!name.trim() && !phone.trim()} onTap={() => void save.run()}>
        保存
      </Button>
    </Sheet>
  )
}

function Leave() {
  const out = useAct(async () => {
    await leave()
    go('/platform/sign-in/index')
  })
  return (
    <Button kind="text" icon="out" busy={out.busy} onTap={() => void out.run()}>
      退出登录
    </Button>
  )
}
