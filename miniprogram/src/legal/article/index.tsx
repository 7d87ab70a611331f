import { useRouter } from '@tarojs/taro'
import { call } from '@/platform/call'
import { Box } from '@/platform/host'
import { readQuery } from '@/platform/route'
import { useCall } from '@/platform/use-call'
import { Answer, Card, Chip, Empty, Note, Page, Title } from '@/ui'
import '../parts/legal.scss'

/** One article in full, whether its law holds, and those beside it (法条). */
export default function ArticlePage() {
  const { params } = useRouter()
  const [law, article] = [readQuery(params.law), readQuery(params.article)]
  const asked = useCall(() => call.legal.getArticle({ law, article }), [law, article])
  return (
    <Page title="法律依据">
      <Answer asked={asked} bones={2} missing={<Empty icon="search" title="没有收录这一条" note="可以到国家法律法规数据库查" />}>
        {(one) => (
          <>
            <Card>
              <Title>{`《${one.law}》${one.article}`}</Title>
              {one.chapter ? <Note>{one.chapter}</Note> : null}
              <Box className="wrap gap-top">
                <Chip tone={one.validity.state === 'inForce' ? 'good' : one.validity.state === 'unknown' ? 'plain' : 'late'}>{one.validity.words}</Chip>
              </Box>
              <Box className="legal-text">{one.text}</Box>
              {one.source ? <Note className="gap-top">{`公布：${one.source}`}</Note> : null}
            </Card>
            {one.neighbours.map((beside) => (
              <Card key={beside.article}>
                <Box className="strong">{beside.article}</Box>
                <Box className="legal-text">{beside.text}</Box>
              </Card>
            ))}
          </>
        )}
      </Answer>
    </Page>
  )
}
