import type { DemoPerson } from '@shared/platform/platform.contract'
import { type Role, roleName } from '@shared/platform/role'
import Taro from '@tarojs/taro'
import { Answer, Avatar, Empty, Icon, Note, Page, RefusedNotice, Title } from '@/ui'
import { colour } from '@/ui/tokens'
import { call } from '../call'
import { Box, Tap } from '../host'
import { go } from '../route'
import { enterWith, isStaff } from '../session'
import { useAct } from '../use-act'
import { useCall } from '../use-call'
import './index.scss'

/** From the person who says it up to those who have the last word. */
const groups: readonly { name: string; roles: readonly Role[] }[] = [
  { name: '居民', roles: ['resident'] },
  { name: '网格', roles: ['gridWorker', 'liaison', 'scout', 'groupAdmin'] },
  { name: '村（社区）', roles: ['committee'] },
  { name: '镇街', roles: ['townCentre'] },
  { name: '区', roles: ['districtCentre', 'department'] },
  { name: '其他', roles: ['mediator', 'lawyer', 'auditor', 'admin'] },
]

/** Only in the local demo: choose whom to be. */
export default function DemoPeople() {
  const asked = useCall(() => call.platform.listDemoPeople({}), [])
  const act = useAct(async (key: string) => {
    const { token } = await call.platform.signInAs({ key })
    const who = await enterWith(token)
    await Taro.reLaunch({ url: isStaff(who) ? '/desk/inbox/index' : '/home/index/index' })
  })
  return (
    <Page title="五色袋演示" root>
      <Title className="demo-title">您想用谁的身份看看？</Title>
      <Note className="demo-note">先做居民投一件诉求，再换成管这一片的网格员去接收、答复。人和地方都是编的，随时可以从页面上方换一个</Note>
      <RefusedNotice refused={act.refused} />
      <Answer asked={asked} bones={4}>
        {(people) =>
          people.length === 0 ? (
            <Empty title="这里不是演示" action={{ name: '回首页', onTap: () => go('/home/index/index') }} />
          ) : (
            <>
              {groups.map(({ name, roles }) => (
                <Group
                  key={name}
                  name={name}
                  people={roles.flatMap((role) => people.filter((one) => one.role === role))}
                  busy={act.busy}
                  onChoose={(key) => void act.run(key)}
                />
              ))}
            </>
          )
        }
      </Answer>
    </Page>
  )
}

interface GroupProps {
  name: string
  people: readonly DemoPerson[]
  busy: boolean
  onChoose: (key: string) => void
}

function Group({ name, people, busy, onChoose }: GroupProps) {
  if (people.length === 0) return null
  return (
    <>
      <Title level={2} className="demo-group">
        {name}
      </Title>
      <Box className="demo-people">
        {people.map((one) => (
          <Tap
            key={one.key}
            className="card demo-person"
            disabled={busy}
            onTap={() => onChoose(one.key)}
            label={`${one.name}，${one.post || roleName[one.role]}`}
          >
            <Avatar name={one.name} />
            <Box className="grow">
              <Box className="strong">{one.name}</Box>
              <Note>{one.post || roleName[one.role]}</Note>
            </Box>
            <Icon name="next" size={18} tone={colour.sub} />
          </Tap>
        ))}
      </Box>
    </>
  )
}
