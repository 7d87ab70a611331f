import { mergingName, mergings } from '@shared/triage/category'
import { useState } from 'react'
import { asRefused, call } from '@/platform/call'
import { Box } from '@/platform/host'
import { useAct } from '@/platform/use-act'
import { Button, Choice, Field, Note, Notice, RefusedNotice, Sheet, Switch, Tabs } from '@/ui'
import { say } from '@/desk/parts/toast'
import { BodyChoice } from './body-choice'
import { type Draft, isChanged, toSave } from './category-draft'
import { History } from './history'
import { RetirePart } from './retire-part'

interface Props {
  draft: Draft
  onChange: (draft: Draft) => void
  onSaved: () => void
  onClose: () => void
  mayEdit: boolean
}

/** One category: what it is called and what it brings with it, its history, and taking it out of use. */
export function EditSheet({ draft, onChange, onSaved, onClose, mayEdit }: Props) {
  const [tab, setTab] = useState<'edit' | 'history'>('edit')
  const title = draft.was ? (draft.was.l2 ?? draft.was.l1) : draft.under ? `${draft.under}：加二级类别` : '加一级类别'
  const done = () => {
    onSaved()
    onClose()
  }
  return (
    <Sheet title={title} onClose={onClose}>
      {draft.was && mayEdit ? (
        <Tabs
          tabs={[
            { key: 'edit', name: '内容' },
            { key: 'history', name: '以前的样子' },
          ]}
          chosen={tab}
          onChoose={setTab}
          label="看什么"
        />
      ) : null}
      {tab === 'history' && draft.was ? (
        <History code={draft.code} />
      ) : draft.was?.retired ? (
        <RetirePart of={draft.was} onDone={done} />
      ) : (
        <Fields draft={draft} onChange={onChange} onDone={done} mayEdit={mayEdit} />
      )}
    </Sheet>
  )
}

function Fields({ draft, onChange, onDone, mayEdit }: { draft: Draft; onChange: (draft: Draft) => void; onDone: () => void; mayEdit: boolean }) {
  const set = (part: Partial<Draft>) => onChange({ ...draft, ...part })
  const save = useAct(async () => {
    try {
      await call.triage.saveCategory(toSave(draft))
    } catch (thrown) {
      if (asRefused(thrown).code === 'changedMeanwhile') onDone()
      throw thrown
    }
    say('已保存，新的诉求马上按它办')
    onDone()
  })
  const wrong = (field: string) => (save.refused?.field?.startsWith(field) ? save.refused.sentence : null)
  const named = ['name', 'aliases', 'acceptHours', 'replyDays', 'body'].some((field) => wrong(field))
  return (
    <Box className="edit-fields">
      <Note>{`编码 ${draft.code}${draft.under ? `，属于“${draft.under}”` : ''}`}</Note>
      <Field
        label="名称"
        value={draft.name}
        onChange={(name) => set({ name })}
        max={20}
        wrong={wrong('name')}
        note={draft.was ? '改名后，原来的名字自动成为别名；已有的工单不变' : undefined}
      />
      <Field
        label="别名"
        value={draft.aliases}
        onChange={(aliases) => set({ aliases })}
        max={400}
        wrong={wrong('aliases')}
        placeholder="用顿号隔开，例如：路灯、照明"
        note="文中出现别名，就判到这一类"
      />
      <BodyChoice chosen={draft.body} under={draft.under} onChoose={(body) => set({ body })} wrong={wrong('body')} />
      <Box className="two-fields">
        <Field
          label="接收时限（工作小时）"
          value={draft.acceptHours}
          onChange={(acceptHours) => set({ acceptHours })}
          max={3}
          wrong={wrong('acceptHours')}
          placeholder={draft.under ? '随上级' : '4'}
        />
        <Field
          label="答复时限（工作日）"
          value={draft.replyDays}
          onChange={(replyDays) => set({ replyDays })}
          max={3}
          wrong={wrong('replyDays')}
          placeholder={draft.under ? '随上级' : '随袋子'}
        />
      </Box>
      <Note>只管一般的诉求：紧急和特急有自己的时限；建议和心愿要议事、认领，答复仍按袋子的时限</Note>
      <Switch title="敏感" note="只由点名人员看和办，不给别的居民看" on={draft.sensitive} onChange={(sensitive) => set({ sensitive })} />
      <Switch title="较急" note="这一类的吐槽和服务，至少按紧急办" on={draft.emergency} onChange={(emergency) => set({ emergency })} />
      <Switch
        title="要现场照片"
        note="吐槽和服务答复“已解决”时，要在现场拍一张，带时间和位置；拍不了写明原因"
        on={draft.evidence}
        onChange={(evidence) => set({ evidence })}
      />
      <Box className="field gap-top">
        <Box className="field-label">自动合并</Box>
        <Box className="wrap" role="radiogroup" label="自动合并">
          {mergings.map((one) => (
            <Choice key={one} role="radio" chosen={draft.merging === one} onTap={() => set({ merging: one })}>
              {mergingName[one]}
            </Choice>
          ))}
        </Box>
      </Box>
      <RefusedNotice refused={named ? null : save.refused} />
      {mayEdit ? (
        <Button busy={save.busy} disabled={!draft.name.trim() || !isChanged(draft)} onTap={() => void save.run()}>
          保存
        </Button>
      ) : (
        <Notice>由本区管理员和区指挥中心修改</Notice>
      )}
      {mayEdit && draft.was ? <RetirePart of={draft.was} onDone={onDone} /> : null}
    </Box>
  )
}
