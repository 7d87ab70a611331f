import { sinceWords } from '@shared/platform/due-words'
import { call } from '@/platform/call'
import { go } from '@/platform/route'
import { useCall } from '@/platform/use-call'
import { Answer, Button, Card, Empty, Note, Page, RowLink } from '@/ui'

/** 我问过的: one's own conversations, the latest first. */
export default function MyQuestions() {
  const asked = useCall(() => call.legal.listChats({}), [])
  return (
    <Page title="我问过的" foot={<Button onTap={() => go('/legal/chat/index')}>再问一个</Button>}>
      <Answer asked={asked} bones={3}>
        {(list) =>
          list.length === 0 ? (
            <Empty icon="list" title="还没有问过" note="遇到工资、邻里、婚姻、房子的事，都可以问" />
          ) : (
            <>
              <Card className="tight">
                {list.map(({ id, title, at }) => (
                  <RowLink key={id} title={title} note={sinceWords(at, new Date())} onTap={() => go('/legal/chat/index', { chat: id })} />
                ))}
              </Card>
              <Note>只有您自己看得到</Note>
            </>
          )
        }
      </Answer>
    </Page>
  )
}
