import { bagName } from '@shared/appeals/bag'
import { outcomeName } from '@shared/appeals/outcome'
import type { ReplyTemplate } from '@shared/appeals/reply-template'
import { categoryWords } from '@shared/triage/offered'
import { useState } from 'react'
import { call } from '@/platform/call'
import { Box } from '@/platform/host'
import { newKey } from '@/platform/files'
import { useCall } from '@/platform/use-call'
import { Answer, Button, Card, Choice, Note, RowLink, Title } from '@/ui'
import { DeskPage } from '../parts/desk-page'
import { ToastLine } from '../parts/toast-line'
import { TemplateSheet } from './template-sheet'

/** 答复模板 of the district, by category; each is changed or put out of use here. */
export default function Templates() {
  const [retired, setRetired] = useState(false)
  const [open, setOpen] = useState<ReplyTemplate | null>(null)
  const asked = useCall(() => call.appeals.listReplyTemplates({ retired }), [retired])
  const close = () => {
    setOpen(null)
    asked.again()
  }
  const over = (
    <>
      {open ? <TemplateSheet key={open.id} template={open} onClose={() => setOpen(null)} onSaved={close} /> : null}
      <ToastLine />
    </>
  )
  const add = (
    <Button icon="plus" kind="quiet" onTap={() => setOpen(blank(asked.value ?? []))}>
      加一个模板
    </Button>
  )
  return (
    <DeskPage title="答复模板" at="人员" over={over} foot={add}>
      <Note>答复时按类别和办理结果列出；大括号里是空格，没填好发不出去</Note>
      <Box className="wrap templates-head">
        <Choice chosen={retired} onTap={() => setRetired(!retired)}>
          也看停用的
        </Choice>
      </Box>
      <Answer asked={asked} bones={4}>
        {(all) => (
          <>
            {grouped(all).map(([name, list]) => (
              <Card key={name} label={name}>
                <Title level={2} className="part-title">
                  {name}
                </Title>
                {list.map((one) => (
                  <RowLink key={one.id} title={one.name} note={short(one)} value={one.retired ? '停用' : outcomeName[one.outcome]} onTap={() => setOpen(one)} />
                ))}
              </Card>
            ))}
          </>
        )}
      </Answer>
    </DeskPage>
  )
}

function grouped(all: readonly ReplyTemplate[]): [string, ReplyTemplate[]][] {
  const by = new Map<string, ReplyTemplate[]>()
  for (const one of all) {
    const name = one.category ? categoryWords(one.category) : '所有类别'
    by.set(name, [...(by.get(name) ?? []), one])
  }
  return [...by]
}

/** The first words, and which bag it is for where it is for one only. */
function short({ bag, body }: ReplyTemplate): string {
  const words = body.length > 32 ? `${body.slice(0, 32)}…` : body
  return bag ? `只用在“${bagName[bag]}” · ${words}` : words
}

/** After all the others. */
function blank(all: readonly ReplyTemplate[]): ReplyTemplate {
  const position = Math.min(9999, Math.max(0, ...all.map((one) => one.position)) + 10)
  return {
    id: newKey().toLowerCase().slice(0, 40),
    name: '',
    category: null,
    bag: null,
    outcome: 'solved',
    body: '',
    fields: [],
    position,
    version: 0,
    retired: false,
  }
}
