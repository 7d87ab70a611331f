import { useRouter } from '@tarojs/taro'
import { call } from '@/platform/call'
import { Box, Tap } from '@/platform/host'
import { go, goInstead, readQuery } from '@/platform/route'
import { useCall } from '@/platform/use-call'
import { Answer, Button, Card, Empty, Note, Page, Title } from '@/ui'
import { versionWords } from '../parts/law-words'
import { ValidityChip } from '../parts/validity-chip'
import '../parts/legal.scss'

/** One article in full, whether its law holds, and those beside it (法条). */
export default function ArticlePage() {
  const { params } = useRouter()
  const [law, article] = [readQuery(params.law), readQuery(params.article)]
  const version: Record<string, string> = params.version === undefined ? {} : { version: readQuery(params.version) }
  const asked = useCall(() => call.legal.getArticle({ law, article, ...version }), [law, article, version.version])
  return (
    <Page title="法律依据">
      <Answer asked={asked} bones={2} missing={<Empty icon="search" title="没有收录这一条" note="可以到国家法律法规数据库查" />}>
        {(one) => (
          <>
            <Card>
              <Title>{`《${one.law}》${one.article}`}</Title>
              {one.chapter ? <Note>{one.chapter}</Note> : null}
              <Box className="wrap gap-top">
                <ValidityChip validity={one.validity} />
              </Box>
              <Box className="legal-text">{one.text}</Box>
              {one.version === null ? null : <Note className="gap-top">{versionWords(one.version)}</Note>}
              {one.source ? <Note className="gap-top">{`公布：${one.source}`}</Note> : null}
            </Card>
            {one.neighbours.map((beside) => (
              <Tap
                key={beside.article}
                label={`看${beside.article}`}
                onTap={() => goInstead('/legal/article/index', { law: one.law, article: beside.article, ...version })}
              >
                <Card>
                  <Box className="strong">{beside.article}</Box>
                  <Box className="legal-text">{beside.text}</Box>
                </Card>
              </Tap>
            ))}
            {one.version === null ? null : (
              <Button kind="quiet" onTap={() => go('/legal/law/index', { law: one.law, ...version })}>
                看整部法律
              </Button>
            )}
            <Button kind="text" small onTap={() => go('/legal/statutes/index')}>
              查别的法律法规
            </Button>
          </>
        )}
      </Answer>
    </Page>
  )
}
