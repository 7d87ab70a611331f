import { type Bag, bagName, bags } from '@shared/appeals/bag'
import type { OrderDetail } from '@shared/appeals/order'
import { type ReactNode, useState } from 'react'
import { Box, Tap } from '@/platform/host'
import { Button, Choice, Field, Note } from '@/ui'
import type { OrderDraft } from './order-draft'
import { PostChoice } from './post-choice'
import { sentencesOf } from './sentences'

interface SplitProps {
  order: OrderDetail
  draft: OrderDraft
  onChange: (part: Partial<OrderDraft>) => void
  /** The field for the words of the second matter. */
  field: ReactNode
}

/** 拆出一件: whose words, which part of them, what it is called, which bag, who gets it. */
export function SplitFields({ order, draft, onChange, field }: SplitProps) {
  const [named, setNamed] = useState(draft.post !== null)
  const part = draft.part ?? { appealId: order.appeals[0]?.id ?? '', title: '', bag: null }
  const set = (next: Partial<typeof part>) => onChange({ part: { ...part, ...next } })
  const appeal = order.appeals.find(({ id }) => id === part.appealId)
  return (
    <>
      {order.appeals.length > 1 ? <Whose order={order} chosen={part.appealId} onChoose={(appealId) => set({ appealId })} /> : null}
      {appeal ? <Pick text={appeal.text} picked={draft.text} onPick={(text) => onChange({ text })} /> : null}
      {field}
      <Field label="新的一件叫什么（可不填）" value={part.title} onChange={(title) => set({ title })} placeholder="例如：3 号楼北侧积水" max={60} />
      <BagChoice chosen={part.bag} own={order.bag} onChoose={(bag) => set({ bag })} />
      {named ? (
        <PostChoice orderId={order.id} chosen={draft.post} onChoose={(post) => onChange({ post })} />
      ) : (
        <Box className="field">
          <Box className="field-label">谁来办</Box>
          <Note>按地点和分类自动派</Note>
          <Button kind="text" small onTap={() => setNamed(true)}>
            我来指定
          </Button>
        </Box>
      )}
    </>
  )
}

function Whose({ order, chosen, onChoose }: { order: OrderDetail; chosen: string; onChoose: (appealId: string) => void }) {
  return (
    <Box className="field">
      <Box className="field-label">谁说的</Box>
      <Box className="posts" role="radiogroup" label="谁说的">
        {order.appeals.map((appeal) => {
          const who = appeal.anonymous ? '没写名字' : appeal.appellant
          return (
            <Tap
              key={appeal.id}
              className={`post ${appeal.id === chosen ? 'is-chosen' : ''}`}
              role="radio"
              checked={appeal.id === chosen}
              onTap={() => onChoose(appeal.id)}
              label={`${who}：${appeal.text}`}
            >
              <Box className="grow">
                <Note>{`${who} · ${appeal.homeNumber}`}</Note>
                <Box className="two-lines">{appeal.text}</Box>
              </Box>
            </Tap>
          )
        })}
      </Box>
    </Box>
  )
}

/** The words sentence by sentence: a tap takes one along, a second tap leaves it. */
function Pick({ text, picked, onPick }: { text: string; picked: string; onPick: (text: string) => void }) {
  const sentences = sentencesOf(text)
  if (sentences.length < 2) return <Box className="preview said">{text}</Box>
  const has = (sentence: string) => picked.includes(sentence)
  const toggle = (sentence: string) => onPick(has(sentence) ? picked.replace(sentence, '') : picked + sentence)
  return (
    <Box className="field">
      <Box className="field-label">点一下第二件事的那几句</Box>
      <Box className="sentences" role="group" label="居民的话，一句一句">
        {sentences.map((sentence, n) => (
          <Tap
            key={n}
            className={`sentence ${has(sentence) ? 'is-chosen' : ''}`}
            role="checkbox"
            checked={has(sentence)}
            onTap={() => toggle(sentence)}
            label={sentence}
          >
            {sentence}
          </Tap>
        ))}
      </Box>
    </Box>
  )
}

function BagChoice({ chosen, own, onChoose }: { chosen: Bag | null; own: Bag; onChoose: (bag: Bag) => void }) {
  return (
    <Box className="field">
      <Box className="field-label">放进哪个袋子</Box>
      <Box className="wrap" role="radiogroup" label="放进哪个袋子">
        {bags.map((bag) => (
          <Choice key={bag} role="radio" chosen={(chosen ?? own) === bag} onTap={() => onChoose(bag)}>
            {bagName[bag]}
          </Choice>
        ))}
      </Box>
    </Box>
  )
}
