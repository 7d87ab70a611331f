import { handedKindName, handedKinds, type HandedRow, type HandOverPost } from '@shared/platform/hand-over'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { call } from '@/platform/call'
import { Box } from '@/platform/host'
import { go } from '@/platform/route'
import { useCall } from '@/platform/use-call'
import { Answer, Button, Card, Chip, Choice, Empty, Note, Notice, RefusedNotice, Title } from '@/ui'
import { DeskPage } from '../parts/desk-page'
import { useHandOver } from './use-hand-over'

/** 交接: what hangs on one person goes to a colleague in the same post, and how each of it went. Without `grant` it is one's own. */
export default function HandOverPage() {
  const grant = useRouter().params.grant
  const posts = useCall(() => call.platform.listHandOvers(grant ? { grant } : {}), [grant])
  const [chosen, setChosen] = useState<string | null>(null)
  return (
    <DeskPage title="交接" at="人员">
      <Answer asked={posts} bones={3}>
        {(all) => {
          const post = all.find((one) => one.grant === chosen) ?? all[0]
          if (!post) return <Empty icon="people" title="您没有要交接的岗位" />
          return (
            <>
              {all.length > 1 ? (
                <>
                  <Posts all={all} chosen={post.grant} onChoose={setChosen} />
                  <Box className="gap-top" />
                </>
              ) : null}
              <HandOverOf key={post.grant} post={post} isOwn={!grant} />
            </>
          )
        }}
      </Answer>
    </DeskPage>
  )
}

function Posts({ all, chosen, onChoose }: { all: readonly HandOverPost[]; chosen: string; onChoose: (grant: string) => void }) {
  return (
    <Box className="wrap" role="radiogroup" label="哪个岗位">
      {all.map(({ grant, post }) => (
        <Choice key={grant} role="radio" chosen={grant === chosen} onTap={() => onChoose(grant)}>
          {post}
        </Choice>
      ))}
    </Box>
  )
}

function HandOverOf({ post, isOwn }: { post: HandOverPost; isOwn: boolean }) {
  const { hanging, done, act } = useHandOver(post.grant)
  const [to, setTo] = useState<string | null>(post.others.length === 1 ? (post.others[0]?.grant ?? null) : null)
  const next = post.others.find(({ grant }) => grant === to)
  const count = hanging.value ? hanging.value.rows.length + hanging.value.more : 0
  return (
    <>
      <Card label="谁的工作">
        <Box className="row">
          <Title level={2} className="grow">
            {isOwn ? '我的工作' : (post.name ?? post.post)}
          </Title>
          {post.state === 'ended' ? <Chip>职权已结束</Chip> : null}
        </Box>
        <Note>{`${post.territoryName} · ${post.post}`}</Note>
      </Card>
      {count > 0 ? (
        <Card label="交给谁">
          <Title level={2} className="part-title">
            交给谁
          </Title>
          {post.others.length === 0 ? (
            <>
              <Notice tone="soon">这个岗位没有别的人。先请接替的人加入，他加入后再来交接</Notice>
              <Box className="gap-top">
                <Button kind="quiet" onTap={() => go('/desk/people/index')}>
                  去“人员”
                </Button>
              </Box>
            </>
          ) : (
            <>
              <Box className="wrap" role="radiogroup" label="交给谁">
                {post.others.map(({ grant, name }) => (
                  <Choice key={grant} role="radio" chosen={grant === to} onTap={() => setTo(grant)}>
                    {name}
                  </Choice>
                ))}
              </Box>
              <Note className="gap-top">对方会收到消息；工单的时限和写过的内容都不变，居民看到的经办人会换</Note>
              <RefusedNotice refused={act.refused} />
              <Box className="gap-top">
                <Button busy={act.busy} disabled={!next} onTap={() => next && void act.run(next.grant)}>
                  {act.busy ? `正在交接，已交 ${done.length} 项` : next ? `交接给${next.name}` : '请选择交给谁'}
                </Button>
              </Box>
            </>
          )}
        </Card>
      ) : null}
      {done.length > 0 ? <Done rows={done} name={next?.name ?? ''} busy={act.busy} /> : null}
      <Answer asked={hanging} bones={2}>
        {({ rows, more }) =>
          rows.length === 0 ? (
            done.length > 0 ? null : (
              <Empty icon="check" title="名下没有要交接的" note="派给岗位的事由岗位接着办，不用交接" />
            )
          ) : (
            <Card label="要交接的">
              <Title level={2} className="part-title">{`要交接的 ${rows.length + more} 项`}</Title>
              <Rows rows={rows} />
              {more > 0 ? <Note>{`先列出 ${rows.length} 项，其余 ${more} 件工单一起交接`}</Note> : null}
            </Card>
          )
        }
      </Answer>
    </>
  )
}

/** Grouped by what they are, each with how it went. */
function Rows({ rows }: { rows: readonly HandedRow[] }) {
  const groups = handedKinds.map((kind) => ({ kind, all: rows.filter((row) => row.kind === kind) })).filter(({ all }) => all.length > 0)
  return (
    <>
      {groups.map(({ kind, all }) => (
        <Box key={kind} className="gap-top">
          <Box className="strong">{`${handedKindName[kind]} ${all.length}`}</Box>
          <Box role="list" label={handedKindName[kind]}>
            {all.map(({ id, title, note, result }) => (
              <Box key={id} role="listitem" className="row invitation">
                <Box className="grow">
                  <Box>{title}</Box>
                  {note ? <Note>{note}</Note> : null}
                </Box>
                {result === 'handed' ? <Chip tone="good">已交接</Chip> : null}
              </Box>
            ))}
          </Box>
        </Box>
      ))}
    </>
  )
}

function Done({ rows, name, busy }: { rows: readonly HandedRow[]; name: string; busy: boolean }) {
  return (
    <Card label="交接结果">
      <Box live="polite">
        <Title level={2} className="part-title">{`${busy ? '正在' : '已'}交接给${name}：${rows.length} 项`}</Title>
      </Box>
      <Rows rows={rows} />
    </Card>
  )
}
