import type { Receipt } from '@shared/appeals/appeal'
import { byWords } from '@shared/platform/due-words'
import { useState } from 'react'
import { holderWords } from '@/appeals/parts/where-words'
import { Box } from '@/platform/host'
import { copyText } from '@/platform/phone'
import { goInstead } from '@/platform/route'
import { Button, Card, Note, Title } from '@/ui'

/** After entering: the number to read out, who has it, until when. */
export function ReadOut({ receipt, onNext }: { receipt: Receipt; onNext: () => void }) {
  const [copied, setCopied] = useState(false)
  const who = holderWords(receipt.holder)
  const by = byWords(receipt.replyDue, new Date())
  const copy = async () => setCopied(await copyText(receipt.number))
  return (
    <>
      <Card className="read-out">
        <Note>{receipt.already ? '这件事刚才已经登记过，编号还是' : '请把编号念给居民'}</Note>
        <Box className="read-number" label={`编号 ${receipt.number}`}>
          {receipt.number}
        </Box>
        <Button kind="text" small icon="copy" className="read-copy" onTap={() => void copy()}>
          {copied ? '已复制' : '复制编号'}
        </Button>
      </Card>
      <Card>
        <Title level={2} className="part-title">
          可以这样告诉居民
        </Title>
        <Box>
          {receipt.status === 'held'
            ? `您说的已经记下了，${who}先看一遍，${byWords(receipt.acceptDue, new Date())}有结果。`
            : `您说的已经记下了，交给${who}，${by}答复您。`}
        </Box>
        <Note className="gap-top">{`${receipt.placeName} · ${receipt.category}`}</Note>
      </Card>
      <Box className="foot-buttons">
        <Button kind="quiet" onTap={() => goInstead('/desk/inbox/index')}>
          回收件箱
        </Button>
        <Button onTap={onNext}>再登记一件</Button>
      </Box>
    </>
  )
}
