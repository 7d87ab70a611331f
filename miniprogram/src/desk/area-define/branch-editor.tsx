import { areaOptionsOf, type AreaQuestion } from '@shared/appeals/area-survey'
import { Box } from '@/platform/host'
import { Choice, Note } from '@/ui'
import { amongToggled, branched } from './plan-draft'

interface Props {
  question: AreaQuestion
  before: readonly AreaQuestion[]
  onChange: (question: AreaQuestion) => void
}

/** 跳题: asked always, or only if an earlier question was answered so. */
export function BranchEditor({ question, before, onChange }: Props) {
  const { askIf } = question
  const open = before.map((one, at) => ({ one, at })).filter(({ one }) => one.kind !== 'words')
  const asked = before.find(({ key }) => key === askIf?.key)
  if (open.length === 0 && !askIf) return null
  return (
    <>
      <Box className="field-label gap-top">什么时候问这一题</Box>
      <Box className="wrap" role="radiogroup" label="什么时候问这一题">
        <Choice role="radio" chosen={!askIf} onTap={() => onChange(branched(question, null))}>
          都问
        </Choice>
        {open.map(({ one, at }) => (
          <Choice key={one.key} role="radio" chosen={askIf?.key === one.key} onTap={() => onChange(branched(question, one.key))}>
            {`看第 ${at + 1} 题怎么答`}
          </Choice>
        ))}
      </Box>
      {askIf && asked ? (
        <>
          <Note className="gap-top">{`“${asked.text || '那一题'}”答了下面的，才问这一题`}</Note>
          <Box className="wrap" role="group" label="答了什么才问">
            {areaOptionsOf(asked).map(({ key, label }) => (
              <Choice key={key} chosen={askIf.among.includes(key)} onTap={() => onChange(amongToggled(question, key))}>
                {label || '还没写的选项'}
              </Choice>
            ))}
          </Box>
        </>
      ) : null}
    </>
  )
}

/** 只在第 1 题答“不满意、很不满意”时问 */
export function branchWords(questions: readonly AreaQuestion[], { askIf }: AreaQuestion): string | null {
  if (!askIf) return null
  const at = questions.findIndex(({ key }) => key === askIf.key)
  const asked = questions[at]
  if (!asked) return '跳题要看的那一题没有了'
  const labels = areaOptionsOf(asked).flatMap(({ key, label }) => (askIf.among.includes(key) ? [label] : []))
  return `只在第 ${at + 1} 题答“${labels.join('、') || '…'}”时问`
}
