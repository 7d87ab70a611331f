import { useState } from 'react'
import { call } from '@/platform/call'
import { Box, LineInput, Tap } from '@/platform/host'
import { seenOr } from '@/platform/seen'
import { useCall } from '@/platform/use-call'
import { Answer, colour, Empty, Icon, Note } from '@/ui'

/** More than this many posts get a field to narrow them down. */
const many = 7

interface ChoiceProps {
  orderId: string
  chosen: string | null
  onChoose: (key: string) => void
  title?: string
}

/** To whom an order can be given; without a network the posts that were read last, of which the house will say whether they may have it. */
export function PostChoice({ orderId, chosen, onChoose, title = '转给谁' }: ChoiceProps) {
  const asked = useCall(() => seenOr('posts', () => call.appeals.listPosts({ orderId })), [orderId])
  const [typed, setTyped] = useState('')
  return (
    <Box className="field">
      <Box className="field-label">{title}</Box>
      <Answer asked={asked} bones={1}>
        {(posts) => {
          const seen = posts.filter((post) => post.key === chosen || `${post.name}${post.people}`.includes(typed.trim()))
          if (posts.length === 0) return <Empty title="没有可以转办的岗位" note="请联系上级" />
          return (
            <>
              {posts.length > many ? <LineInput label="找岗位或姓名" kind="search" value={typed} onChange={setTyped} placeholder="找岗位或姓名" /> : null}
              <Box className="posts" role="radiogroup" label={title}>
                {seen.map((post) => (
                  <Tap
                    key={post.key}
                    className={`post ${post.key === chosen ? 'is-chosen' : ''}`}
                    role="radio"
                    checked={post.key === chosen}
                    onTap={() => onChoose(post.key)}
                    label={[post.name, post.people].filter(Boolean).join('，')}
                  >
                    <Box className="grow">
                      <Box>{post.name}</Box>
                      {post.people ? <Note>{post.people}</Note> : null}
                    </Box>
                    {post.key === chosen ? <Icon name="check" size={20} tone={colour.calm} /> : null}
                  </Tap>
                ))}
                {seen.length === 0 ? <Note>没有找到，换个说法</Note> : null}
              </Box>
            </>
          )
        }}
      </Answer>
    </Box>
  )
}
