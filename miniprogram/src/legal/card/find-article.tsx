import type { ArticleLine } from '@shared/legal/statute'
import { useState } from 'react'
import { call } from '@/platform/call'
import { Box } from '@/platform/host'
import { useAct } from '@/platform/use-act'
import { Button, Field, Note, RefusedNotice, RowLink } from '@/ui'

interface FindProps {
  onChoose: (law: string, article: string) => void
  onClose: () => void
}

/** Finds an article by its number (民法典188条) or by what it is about. */
export function FindArticle({ onChoose, onClose }: FindProps) {
  const [typed, setTyped] = useState('')
  const [found, setFound] = useState<readonly ArticleLine[] | null>(null)
  const find = useAct(async () => setFound((await call.legal.findStatutes({ words: typed.trim() })).articles))
  return (
    <Box className="card-cite">
      <Field
        label="找法条"
        kind="search"
        value={typed}
        onChange={setTyped}
        max={60}
        placeholder="民法典188条，或：诉讼时效"
        onEnter={() => void (typed.trim() && find.run())}
      />
      <RefusedNotice refused={find.refused} />
      <Box className="wrap">
        <Button kind="quiet" small busy={find.busy} disabled={!typed.trim()} onTap={() => void find.run()}>
          找
        </Button>
        <Button kind="text" small onTap={() => onChoose('', '')}>
          自己填
        </Button>
        <Button kind="text" small onTap={onClose}>
          不加了
        </Button>
      </Box>
      {found?.length === 0 ? <Note>没有找到，可以换个说法，或自己填名称和条号</Note> : null}
      {found?.slice(0, 8).map(({ law, article, text, validity, version }) => (
        <RowLink
          key={`${law} ${version} ${article}`}
          title={`《${law}》${article}`}
          note={`${text.slice(0, 60)}… ${validity.words}`}
          onTap={() => onChoose(law, article)}
        />
      ))}
    </Box>
  )
}
