import type { SimilarNearby } from '@shared/appeals/order'
import { limits } from '@shared/appeals/limits'
import type { Draft } from '@/platform/drafts'
import { Box } from '@/platform/host'
import type { Act } from '@/platform/use-act'
import type { Files } from '@/platform/use-files'
import { Button, Field, type Hue, Note, Notice, RefusedNotice, Sheet, Switch } from '@/ui'
import { FilesRow } from '../parts/files-row'
import { nearMany, nearState, nearWhere } from '../parts/near-words'
import { maxFiles } from './use-draft'

/** It was answered or went away meanwhile: what was typed can still go on its own. */
const gone: readonly string[] = ['wrongMoment', 'notFound', 'notAllowed']

interface JoinProps {
  one: SimilarNearby
  draft: Draft
  change: (part: Partial<Draft>) => void
  files: Files
  of: Hue
  act: Act<[SimilarNearby], void>
  /** It can no longer be joined: send it on its own. */
  onAlone: () => void
  onClose: () => void
}

/** 我也遇到了: what was typed in the form goes along and may be added to; nothing else is asked. */
export function JoinSheet({ one, draft, change, files, of, act, onAlone, onClose }: JoinProps) {
  const now = new Date()
  const tooLate = act.refused !== null && gone.includes(act.refused.code)
  const wrong = act.refused?.field === 'text' ? act.refused.sentence : null
  return (
    <Sheet title="我也遇到了" onClose={onClose}>
      <Box className="join-what">
        <Box className="strong">{one.summary}</Box>
        <Note>{[nearMany(one), nearWhere(one, now)].join(' · ')}</Note>
        <Note>{nearState(one)}</Note>
      </Box>
      <Field
        long
        label="您遇到的情况，一起带过去"
        value={draft.text}
        onChange={(text) => change({ text })}
        max={limits.tapText}
        placeholder="可以不写"
        wrong={wrong}
      />
      <FilesRow files={files} max={maxFiles} hint="加照片" />
      <Switch
        title="不写名字"
        note={draft.anonymous ? '不存您的微信和电话，会给您一个回执码' : '打开后，谁也看不到是您'}
        on={draft.anonymous}
        onChange={(anonymous) => change({ anonymous })}
      />
      {draft.behalf ? <Notice>替别人说的事要单独投一件，才能记下是替谁说的</Notice> : null}
      <Note className="join-note">您会有自己的编号，每次答复都告诉您，办得好不好由您评</Note>
      <Box className="join-foot">
        <RefusedNotice refused={wrong ? null : act.refused} />
        <Box className="foot-buttons">
          <Button kind="quiet" onTap={onClose}>
            再看看
          </Button>
          {tooLate || draft.behalf ? (
            <Button of={of} disabled={files.busy} onTap={onAlone}>
              单独投一件
            </Button>
          ) : (
            <Button of={of} busy={act.busy} disabled={files.busy} onTap={() => void act.run(one)}>
              {files.busy ? '照片还在传' : '确定，一起办'}
            </Button>
          )}
        </Box>
      </Box>
    </Sheet>
  )
}
