import type { Contact } from '@shared/grids/contract'
import { useRouter } from '@tarojs/taro'
import { call } from '@/platform/call'
import { Box } from '@/platform/host'
import { ring } from '@/platform/phone'
import { go, readQuery } from '@/platform/route'
import { useCall } from '@/platform/use-call'
import { Answer, Avatar, Button, Card, Chip, colour, Empty, Icon, type IconName, Note, Page, Title } from '@/ui'
import './index.scss'

const kindLook: Record<Contact['kind'], { name: string; icon: IconName }> = {
  gridWorker: { name: '网格员', icon: 'person' },
  police: { name: '民警', icon: 'shield' },
  doctor: { name: '家庭医生', icon: 'doctor' },
  plumber: { name: '水管工', icon: 'tool' },
  electrician: { name: '电工', icon: 'bolt' },
  property: { name: '物业', icon: 'house' },
  lawyer: { name: '法律顾问', icon: 'scales' },
  committee: { name: '村（社区）', icon: 'people' },
  hotline: { name: '热线', icon: 'phone' },
}

/** The service contact card (一卡): who to call for what, and when they answer. */
export default function ContactCard() {
  const path = readQuery(useRouter().params.path)
  const asked = useCall(() => call.grids.getHomeCard({ path }), [path])
  return (
    <Page title="联系卡">
      <Answer asked={asked} bones={4}>
        {({ territory, worker, contacts }) => (
          <>
            <Title className="card-place">{territory.placeName}</Title>
            {worker ? (
              <Card>
                <Box className="row">
                  <Avatar name={worker.name} size={52} />
                  <Box className="grow">
                    <Box className="row worker-name">
                      <Box className="strong">{worker.name}</Box>
                      <Chip tone={worker.onDuty ? 'good' : 'plain'}>{worker.onDuty ? '在岗' : '有人替班'}</Chip>
                    </Box>
                    <Note>{worker.post}</Note>
                  </Box>
                  <Call number={worker.phone} name={worker.name} />
                </Box>
              </Card>
            ) : null}
            {contacts.length > 0 ? (
              <Card className="tight">
                {contacts.map((one) => (
                  <ContactRow key={`${one.kind}${one.phone}`} one={one} />
                ))}
              </Card>
            ) : null}
            {!worker && contacts.length === 0 ? (
              <Empty icon="card" title="这里还没有登记联系人" action={{ name: '换个地方', onTap: () => go('/grids/choose/index', { for: 'home' }) }} />
            ) : null}
          </>
        )}
      </Answer>
    </Page>
  )
}

function ContactRow({ one }: { one: Contact }) {
  const look = kindLook[one.kind]
  return (
    <Box className="contact">
      <Icon name={look.icon} tone={colour.sub} />
      <Box className="grow">
        <Box>
          <Box inline className="strong">
            {look.name}
          </Box>
          {` ${one.name}`}
        </Box>
        <Note>{[one.post === look.name ? '' : one.post, one.hours].filter(Boolean).join(' · ')}</Note>
        <Note>{one.phone}</Note>
      </Box>
      <Call number={one.phone} name={`${look.name}${one.name}`} />
    </Box>
  )
}

function Call({ number, name }: { number: string | null; name: string }) {
  if (!number) return null
  return (
    <Button kind="quiet" small icon="phone" className="call" onTap={() => ring(number)} label={`打电话给${name}`}>
      打电话
    </Button>
  )
}
