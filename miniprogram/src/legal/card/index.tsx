import type { CardDetail } from '@shared/legal/card-version'
import { useRouter } from '@tarojs/taro'
import { call } from '@/platform/call'
import { Box } from '@/platform/host'
import { readQuery } from '@/platform/route'
import { useCall } from '@/platform/use-call'
import { Answer, Empty, Page } from '@/ui'
import { useWritten } from '../parts/card-drafts'
import { Editor } from './editor'
import '../parts/legal.scss'
import './index.scss'

/** One knowledge card: written, looked at as a resident will see it, reviewed, with its history. */
export default function CardPage() {
  const key = readQuery(useRouter().params.key)
  const begun = useWritten(key)
  // What was only begun here is not there yet.
  const asked = useCall(async (): Promise<CardDetail | 'new'> => (begun?.revision === 0 && key.startsWith('own-') ? 'new' : call.legal.getCard({ key })), [key])
  if (asked.value === null || (asked.value === 'new' && !begun))
    return (
      <Page title="知识卡">
        <Box className="card-none">
          <Answer asked={asked} bones={4} missing={<Empty icon="search" title="没有这张知识卡" />}>
            {() => <Empty icon="check" title="这张卡已经不在这台设备上了" />}
          </Answer>
        </Box>
      </Page>
    )
  return <Editor id={key} detail={asked.value === 'new' ? null : asked.value} put={asked.put} />
}
