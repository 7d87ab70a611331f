import type { ArticleLine } from '@shared/legal/statute'
import { useState } from 'react'
import { call } from '@/platform/call'
import { go } from '@/platform/route'
import { useAct } from '@/platform/use-act'
import { Button, Card, Note, RefusedNotice, RowLink, Title } from '@/ui'

/** The search takes no longer words; the last ones say best what is asked. */
const longest = 200
const most = 6

/** For the lawyer: articles among all imported laws that the resident's words may be about. */
export function SuggestedArticles({ said }: { said: readonly string[] }) {
  const [found, setFound] = useState<readonly ArticleLine[] | null>(null)
  const words = said.join('，').slice(-longest).trim()
  const find = useAct(async () => setFound((await call.legal.findStatutes({ words })).articles.slice(0, most)))
  if (words === '') return null
  return (
    <Card label="可能用得上的法条">
      <Title level={3}>可能用得上的法条</Title>
      {found === null ? (
        <Button kind="quiet" small busy={find.busy} onTap={() => void find.run()}>
          按居民说的找一找
        </Button>
      ) : null}
      <RefusedNotice refused={find.refused} />
      {found?.length === 0 ? <Note>没有找到相近的法条</Note> : null}
      {found?.map(({ law, article, version, text, validity }) => (
        <RowLink
          key={`${law}${version}${article}`}
          title={`《${law}》${article}`}
          note={`${text.slice(0, 60)}… · ${validity.words}`}
          onTap={() => go('/legal/article/index', { law, article })}
        />
      ))}
    </Card>
  )
}
