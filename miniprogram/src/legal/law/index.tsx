import type { LawShown } from '@shared/legal/statute'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { call } from '@/platform/call'
import { Box, Tap } from '@/platform/host'
import { go, readQuery } from '@/platform/route'
import { useCall } from '@/platform/use-call'
import { Answer, Button, Card, Choice, Empty, Note, Page, Title } from '@/ui'
import { versionWords } from '../parts/law-words'
import { ValidityChip } from '../parts/validity-chip'
import { Changes } from './changes'
import '../parts/legal.scss'

/** One law: whether it holds, its versions and what changed between them, and its table of contents. */
export default function LawPage() {
  const { params } = useRouter()
  const law = readQuery(params.law)
  const [version, setVersion] = useState<string | undefined>(params.version === undefined ? undefined : readQuery(params.version))
  const asked = useCall(() => call.legal.getLaw(version === undefined ? { law } : { law, version }), [law, version])
  return (
    <Page title="法律法规">
      <Answer
        asked={asked}
        bones={3}
        missing={<Empty icon="search" title="没有收录这部法律" action={{ name: '看看收录了哪些', onTap: () => go('/legal/statutes/index') }} />}
      >
        {(one) => (
          <>
            <Head one={one} onVersion={setVersion} />
            <Contents key={one.version} one={one} />
          </>
        )}
      </Answer>
    </Page>
  )
}

function Head({ one, onVersion }: { one: LawShown; onVersion: (version: string) => void }) {
  const shown = one.versions.find(({ version }) => version === one.version)
  const [comparing, setComparing] = useState(false)
  const before = one.versions[one.versions.findIndex(({ version }) => version === one.version) + 1]
  if (!shown) return null
  const dates = [
    shown.promulgated ? `公布 ${shown.promulgated}` : null,
    shown.amended ? `修正 ${shown.amended}` : null,
    shown.inForce ? `施行 ${shown.inForce}` : null,
    shown.until ? `失效 ${shown.until}` : null,
    shown.replacedBy ? `由《${shown.replacedBy}》代替` : null,
  ]
  return (
    <Card label={one.law}>
      <Title>{one.law}</Title>
      {one.excerpts ? null : <Note>{[one.kind, one.issuer, versionWords(one.version)].filter(Boolean).join(' · ')}</Note>}
      <Box className="wrap gap-top">
        <ValidityChip validity={shown.validity} />
      </Box>
      {dates.some(Boolean) ? <Note className="gap-top">{dates.filter(Boolean).join(' · ')}</Note> : null}
      <Note>{shown.source ? `来源：${shown.source}` : '来源没有登记'}</Note>
      {one.versions.length > 1 ? (
        <Box className="gap-top">
          <Box className="strong">各个版本</Box>
          <Box className="wrap gap-top" role="radiogroup" label="版本">
            {one.versions.map(({ version }) => (
              <Choice key={version} role="radio" chosen={version === one.version} onTap={() => onVersion(version)}>
                {version || '日期不明'}
              </Choice>
            ))}
          </Box>
          {before ? (
            <Button kind="text" small onTap={() => setComparing(!comparing)}>
              {comparing ? '收起' : `和 ${before.version || '日期不明'} 的比，改了什么`}
            </Button>
          ) : null}
          {before && comparing ? <Changes key={one.version} law={one.law} from={before.version} to={one.version} /> : null}
        </Box>
      ) : null}
    </Card>
  )
}

/** Folded by chapter when there are many articles, so that the list can be taken in. */
function Contents({ one }: { one: LawShown }) {
  const total = one.chapters.reduce((sum, { articles }) => sum + articles.length, 0)
  const [open, setOpen] = useState<ReadonlySet<number>>(new Set(total <= 30 ? one.chapters.keys() : []))
  const toggle = (at: number) => setOpen((before) => new Set(before.has(at) ? [...before].filter((other) => other !== at) : [...before, at]))
  return (
    <>
      <Title level={3}>{one.excerpts ? `知识卡引用到的 ${total} 条，不是全文` : `目录 · ${total} 条`}</Title>
      {one.chapters.map(({ chapter, articles }, at) => (
        <Card key={`${at} ${chapter ?? ''}`} label={chapter ?? '正文'}>
          <Tap onTap={() => toggle(at)} label={`${chapter ?? '正文'}，${open.has(at) ? '收起' : '展开'}`} className="law-chapter">
            {`${chapter ?? '正文'} ${open.has(at) ? '▲' : '▼'}`}
          </Tap>
          <Note>{one.excerpts ? `${articles.length} 条` : articles.length > 1 ? `${articles[0]}至${articles.at(-1)}` : (articles[0] ?? '')}</Note>
          {open.has(at) ? (
            <Box className="law-numbers">
              {articles.map((article) => (
                <Tap
                  key={article}
                  className="law-number"
                  label={article}
                  onTap={() => go('/legal/article/index', { law: one.law, article, ...(one.excerpts ? {} : { version: one.version }) })}
                >
                  {article}
                </Tap>
              ))}
            </Box>
          ) : null}
        </Card>
      ))}
    </>
  )
}
