import { call } from '@/platform/call'
import { Box } from '@/platform/host'
import { useCall } from '@/platform/use-call'
import { Answer, Note } from '@/ui'

/** What changed from one version of a law to another, article by article: the new words, then the old. */
export function Changes({ law, from, to }: { law: string; from: string; to: string }) {
  const asked = useCall(() => call.legal.compareVersions({ law, from, to }), [law, from, to])
  return (
    <Answer asked={asked} bones={1}>
      {({ changes }) => (
        <Box>
          <Note>{changes.length === 0 ? '两个版本的文字一样' : `有 ${changes.length} 条不一样。条号挪动的也算在内`}</Note>
          {changes.map(({ article, before, after }) => (
            <Box key={article} className="law-change">
              <Box className="strong">{`${article} ${before === null ? '新增' : after === null ? '后来没有这一条' : '有改动'}`}</Box>
              {after === null ? null : <Box className="legal-text">{after}</Box>}
              {before === null ? null : <Box className="legal-text law-before">{`原来：${before}`}</Box>}
            </Box>
          ))}
        </Box>
      )}
    </Answer>
  )
}
