import { call } from '@/platform/call'
import { Box, Tap } from '@/platform/host'
import { ring } from '@/platform/phone'
import { go } from '@/platform/route'
import { useCall } from '@/platform/use-call'
import { Answer, Avatar, Button, Card, colour, Icon, Note, RowLink } from '@/ui'

/** Whose place this is: the village and grid, its worker, on duty or not, one tap to call. */
export function WorkerCard({ home }: { home: string | null }) {
  if (!home) {
    return (
      <Card className="tight">
        <RowLink icon="pin" title="您住在哪里？" note="选好后，诉求会直接派给管这里的网格员" onTap={chooseHome} />
      </Card>
    )
  }
  return <Chosen key={home} home={home} />
}

const chooseHome = () => go('/grids/choose/index', { for: 'home' })

function Chosen({ home }: { home: string }) {
  const card = useCall(() => call.grids.getHomeCard({ path: home }), [home])
  return (
    <Answer asked={card} bones={1}>
      {({ territory, worker }) => (
        <Card>
          <Tap className="place-line" onTap={chooseHome} label={`我的位置：${territory.placeName}，换一个`}>
            <Icon name="pin" size={20} tone={colour.sub} />
            <Box className="grow strong">{territory.placeName}</Box>
            <Box className="note">换一个</Box>
            <Icon name="next" size={16} tone={colour.sub} />
          </Tap>
          {worker ? (
            <Box className="worker">
              <Avatar name={worker.name} />
              <Box className="grow">
                <Box className="strong">{worker.name}</Box>
                <Note>{`${worker.post.split(' ').at(-1) ?? worker.post} · ${worker.onDuty ? '在岗' : '不在岗，有人替班'}`}</Note>
              </Box>
              <Phone number={worker.phone} name={worker.name} />
            </Box>
          ) : (
            <Note>这里暂时没有网格员在岗，诉求会派给村（社区）</Note>
          )}
        </Card>
      )}
    </Answer>
  )
}

function Phone({ number, name }: { number: string | null; name: string }) {
  if (!number) return null
  return (
    <Button kind="quiet" small className="call" icon="phone" onTap={() => ring(number)} label={`打电话给${name}`}>
      打电话
    </Button>
  )
}
