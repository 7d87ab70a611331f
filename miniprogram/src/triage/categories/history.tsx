import { momentWords } from '@shared/platform/due-words'
import { call } from '@/platform/call'
import { Box } from '@/platform/host'
import { useCall } from '@/platform/use-call'
import { Answer, Empty, Note } from '@/ui'
import { changedWords } from './category-words'

/** What a category was before, and who changed it. */
export function History({ code }: { code: string }) {
  const asked = useCall(() => call.triage.listCategoryHistory({ code }), [code])
  return (
    <Answer asked={asked} bones={2}>
      {(versions) =>
        versions.length === 0 ? (
          <Empty icon="clock" title="从来没有改过" note="改过以后，每一次都记在这里" />
        ) : (
          <Box role="list" className="history">
            {versions.map(({ category, at, by }, i) => (
              <Box key={category.version} role="listitem" className="history-one">
                <Box>{changedWords(category, versions[i + 1]?.category)}</Box>
                <Note>{[at ? momentWords(at, new Date()) : '启用时', by ?? ''].filter(Boolean).join(' · ')}</Note>
              </Box>
            ))}
          </Box>
        )
      }
    </Answer>
  )
}
