import type { LawLine } from '@shared/legal/statute'
import { useState } from 'react'
import { call } from '@/platform/call'
import { Box } from '@/platform/host'
import { kept } from '@/platform/kept'
import { go } from '@/platform/route'
import { useAct } from '@/platform/use-act'
import { useCall } from '@/platform/use-call'
import { Answer, Button, Card, Choice, Empty, Field, Note, Page, RefusedNotice, RowLink, Title } from '@/ui'
import { ValidityChip } from '../parts/validity-chip'
import '../parts/legal.scss'

/** What was last looked for, for coming back to it. */
const lastWords = kept<string>(null, '')

/** 法律法规: laws by name, an article by its number, articles by what they are about. Open to everybody. */
export default function Statutes() {
  const [typed, setTyped] = useState(lastWords.get)
  const [words, setWords] = useState(lastWords.get)
  const search = (text: string) => {
    lastWords.set(text.trim())
    setWords(text.trim())
  }
  return (
    <Page title="法律法规">
      <Box className="law-head">
        <Field
          label="找法律法规"
          kind="search"
          value={typed}
          onChange={(text) => {
            setTyped(text)
            if (!text.trim()) search('')
          }}
          placeholder="民法典188条，或漏水"
          max={100}
          onEnter={() => search(typed)}
        />
        <Button disabled={!typed.trim()} onTap={() => search(typed)}>
          找
        </Button>
      </Box>
      {words ? <Found key={words} words={words} /> : <AllLaws />}
      <Note>文字仅供参考，以正式公布的文本为准。标着“效力待核”的，请到国家法律法规数据库核对</Note>
    </Page>
  )
}

function Found({ words }: { words: string }) {
  const asked = useCall(() => call.legal.findStatutes({ words }), [words])
  return (
    <Answer asked={asked} bones={3}>
      {({ laws, articles }) =>
        laws.length + articles.length === 0 ? (
          <Empty icon="search" title="没有找到" note="换个说法试试，或者只写法律的名称" />
        ) : (
          <>
            {laws.length > 0 ? <LawList laws={laws} /> : null}
            {articles.length > 0 ? <Title level={3}>法条</Title> : null}
            {articles.map(({ law, article, version, text, validity }) => (
              <Card key={`${law}${version}${article}`}>
                <RowLink
                  title={`《${law}》${article}`}
                  note={text}
                  onTap={() => go('/legal/article/index', { law, article })}
                  label={`《${law}》${article}，${validity.words}，${text}`}
                />
                <ValidityChip validity={validity} />
              </Card>
            ))}
          </>
        )
      }
    </Answer>
  )
}

function AllLaws() {
  const [kind, setKind] = useState('')
  const asked = useCall(() => call.legal.listLaws({ kind }), [kind])
  const [more, setMore] = useState<{ of: string; laws: LawLine[]; more: boolean }>({ of: '', laws: [], more: false })
  const further = more.of === kind ? more : { laws: [], more: asked.value?.more ?? false }
  const act = useAct(async (after: string) => {
    const page = await call.legal.listLaws({ kind, after })
    setMore({ of: kind, laws: [...further.laws, ...page.laws], more: page.more })
  })
  return (
    <Answer asked={asked} bones={4}>
      {({ laws, kinds, excerpts }) => {
        const all = [...laws, ...(more.of === kind ? more.laws : [])]
        const hasMore = more.of === kind && more.laws.length > 0 ? further.more : (asked.value?.more ?? false)
        return (
          <>
            {kinds.length > 1 ? (
              <Box className="wrap law-kinds" role="radiogroup" label="种类">
                {['', ...kinds].map((one) => (
                  <Choice key={one} role="radio" chosen={kind === one} onTap={() => setKind(one)}>
                    {one || '全部'}
                  </Choice>
                ))}
              </Box>
            ) : null}
            {excerpts ? <Note>还没有导入法律全文，这里是知识卡引用到的法律和条文</Note> : null}
            {all.length === 0 ? <Empty icon="search" title="还没有收录法律法规" note="可以在上面找知识卡用到的法条" /> : <LawList laws={all} />}
            <RefusedNotice refused={act.refused} />
            {hasMore ? (
              <Button kind="quiet" busy={act.busy} onTap={() => void act.run(all.at(-1)?.law ?? '')}>
                再看一些
              </Button>
            ) : null}
          </>
        )
      }}
    </Answer>
  )
}

function LawList({ laws }: { laws: readonly LawLine[] }) {
  return (
    <Card className="tight">
      {laws.map(({ law, kind, versions, validity }) => (
        <Box key={law} className="law-row">
          <RowLink
            title={law}
            note={[kind, versions > 1 ? `${versions} 个版本` : null].filter(Boolean).join(' · ')}
            onTap={() => go('/legal/law/index', { law })}
            label={`${law}，${validity.words}`}
          />
          <ValidityChip validity={validity} />
        </Box>
      ))}
    </Card>
  )
}
