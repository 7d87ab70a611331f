import { type QualityFlaw, qualityFlawName, qualityFlaws, qualityLimits, type SampledOrder } from '@shared/appeals/quality'
import { useState } from 'react'
import { call } from '@/platform/call'
import { Box } from '@/platform/host'
import { useAct } from '@/platform/use-act'
import { Button, Choice, Field, Note, RefusedNotice, Sheet } from '@/ui'
import { say } from '../parts/toast'

interface JudgeProps {
  sampleId: string
  order: SampledOrder
  onJudged: () => void
  onClose: () => void
}

/** What was found: nothing, or which flaws and in what. */
export function JudgeSheet({ sampleId, order, onJudged, onClose }: JudgeProps) {
  const [flaws, setFlaws] = useState<readonly QualityFlaw[]>(order.flaws ?? [])
  const [note, setNote] = useState(order.note ?? '')
  const toggle = (flaw: QualityFlaw) => setFlaws(flaws.includes(flaw) ? flaws.filter((one) => one !== flaw) : [...flaws, flaw])
  const judge = useAct(async () => {
    await call.appeals.judgeSampled({ sampleId, orderId: order.orderId, flaws: [...flaws], note: note.trim() || null })
    say(flaws.length === 0 ? '记下了：没有问题' : '记下了，承办人的工单里能看到')
    onJudged()
  })
  return (
    <Sheet title={order.title} onClose={onClose}>
      <Note>先打开工单看过再写：问的答了没有、说办成的真办成没有、有没有照片凭据、用语怎样</Note>
      <Box className="field">
        <Box className="field-label">有什么问题（没有就不选）</Box>
        <Box className="wrap" role="group" label="有什么问题">
          {qualityFlaws.map((flaw) => (
            <Choice key={flaw} chosen={flaws.includes(flaw)} onTap={() => toggle(flaw)}>
              {qualityFlawName[flaw]}
            </Choice>
          ))}
        </Box>
      </Box>
      <Field
        label={flaws.length > 0 ? '哪里不对' : '说明（可以不写）'}
        value={note}
        onChange={setNote}
        max={qualityLimits.note}
        long
        wrong={judge.refused?.field === 'note' ? judge.refused.sentence : null}
      />
      <RefusedNotice refused={judge.refused} />
      <Button busy={judge.busy} onTap={() => void judge.run()}>
        {flaws.length === 0 ? '没有问题' : `有 ${flaws.length} 处问题`}
      </Button>
    </Sheet>
  )
}
