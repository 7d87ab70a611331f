import type { ReplyFinding } from '@shared/appeals/reply-check'
import { Box } from '@/platform/host'
import { Note, Notice } from '@/ui'

/** What is doubtful about a reply, each with the words that made it so. */
export function Findings({ found }: { found: readonly ReplyFinding[] }) {
  if (found.length === 0) return null
  return (
    <Box role="alert" label="发送前请看一眼">
      {found.map(({ kind, sentence, words }) => (
        <Box key={kind} className="gap-top">
          <Notice tone="soon">{sentence}</Notice>
          {words.map((one) => (
            <Note key={one}>{`“${one}”`}</Note>
          ))}
        </Box>
      ))}
      <Note className="gap-top">可以改一改；觉得没问题就再点一下“仍然答复”，会记在台账里</Note>
    </Box>
  )
}
