import { readCode } from '@shared/platform/text'
import { useState } from 'react'
import { call, Refused } from '@/platform/call'
import { receipts } from '@/platform/send-draft'
import { goInstead } from '@/platform/route'
import { useAct } from '@/platform/use-act'
import { Button, Card, Field, Note, Page, RefusedNotice } from '@/ui'

/** Opens an anonymous appeal by its receipt code; this phone remembers the code afterwards. */
export default function OpenByCode() {
  const [typed, setTyped] = useState('')
  const open = useAct(async () => {
    const code = readCode(typed)
    if (code.length < 8) throw new Refused('badInput', '回执码没写全，请再看一眼', 'ref')
    const found = await call.appeals.getMine({ ref: code })
    receipts.set([found.ref, ...receipts.get().filter((one) => one !== found.ref)].slice(0, 30))
    goInstead('/appeals/one/index', { ref: found.ref })
  })
  const refused = open.refused
  const wrong =
    refused?.code === 'badInput' || refused?.code === 'notFound' ? (refused.code === 'notFound' ? '没有这个回执码，请看看有没有抄错' : refused.sentence) : null
  return (
    <Page
      title="用回执码查"
      foot={
        <Button busy={open.busy} disabled={!typed.trim()} onTap={() => void open.run()}>
          查进展
        </Button>
      }
    >
      <Card>
        <Field label="回执码" value={typed} onChange={setTyped} placeholder="投进袋子时给您的那串码" max={64} wrong={wrong} onEnter={() => void open.run()} />
        <Note>大写小写、横线、空格都不要紧；字母 O 和数字 0 写错也认得</Note>
      </Card>
      <RefusedNotice refused={wrong ? null : refused} />
    </Page>
  )
}
