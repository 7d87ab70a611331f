import { fieldsIn, kindOf } from '@shared/appeals/fill-template'
import { bagName, bags } from '@shared/appeals/bag'
import { outcomeName, outcomes } from '@shared/appeals/outcome'
import { fieldKindName, fieldKinds, type ReplyTemplate, type TemplateField } from '@shared/appeals/reply-template'
import { categoryWords } from '@shared/triage/offered'
import { useState } from 'react'
import { call } from '@/platform/call'
import { Box } from '@/platform/host'
import { useAct } from '@/platform/use-act'
import { Button, Choice, Field, Note, RefusedNotice, Sheet } from '@/ui'
import { CategoryPick } from '../parts/order/category-pick'
import { say } from '../parts/toast'

interface Props {
  template: ReplyTemplate
  onClose: () => void
  onSaved: () => void
}

/** The fields as they stand in the words now, each with the kind it had or one that its name suggests. */
const fieldsOf = (body: string, before: readonly TemplateField[]): TemplateField[] =>
  fieldsIn(body).map((name) => before.find((one) => one.name === name) ?? { name, kind: kindOf(name) })

/** One template: for which category and outcome, its words, and what goes into each of its fields. */
export function TemplateSheet({ template, onClose, onSaved }: Props) {
  const [row, setRow] = useState(template)
  const [picking, setPicking] = useState(false)
  const put = (part: Partial<ReplyTemplate>) => setRow({ ...row, ...part })
  const save = useAct(async () => {
    const { retired: _, ...sent } = row
    await call.appeals.saveReplyTemplate(sent)
    say('模板已保存')
    onSaved()
  })
  const retire = useAct(async () => {
    await call.appeals.retireReplyTemplate({ id: row.id, version: row.version })
    say('已停用，答复时不再列出')
    onSaved()
  })
  const wrong = (field: string) => (save.refused?.field === field ? save.refused.sentence : null)
  const refused = save.refused && (save.refused.field === 'name' || save.refused.field === 'body') ? null : save.refused
  if (picking)
    return (
      <Sheet title="用在哪一类" onClose={() => setPicking(false)}>
        <CategoryPick
          onChoose={(category) => {
            put({ category })
            setPicking(false)
          }}
        />
      </Sheet>
    )
  return (
    <Sheet title={row.version ? row.name : '加一个模板'} onClose={onClose}>
      <Field label="名称" value={row.name} onChange={(name) => put({ name })} max={30} wrong={wrong('name')} />
      <Box className="field">
        <Box className="field-label">用在哪一类</Box>
        <Box className="wrap" role="radiogroup" label="用在哪一类">
          <Choice role="radio" chosen={row.category === null} onTap={() => put({ category: null })}>
            所有类别
          </Choice>
          <Choice role="radio" chosen={row.category !== null} onTap={() => setPicking(true)}>
            {row.category ? categoryWords(row.category) : '选一个类别'}
          </Choice>
        </Box>
      </Box>
      <Box className="field">
        <Box className="field-label">用在哪个袋子</Box>
        <Box className="wrap" role="radiogroup" label="用在哪个袋子">
          <Choice role="radio" chosen={row.bag === null} onTap={() => put({ bag: null })}>
            所有袋子
          </Choice>
          {bags.map((bag) => (
            <Choice key={bag} role="radio" chosen={row.bag === bag} onTap={() => put({ bag })}>
              {bagName[bag]}
            </Choice>
          ))}
        </Box>
      </Box>
      <Box className="field">
        <Box className="field-label">办理结果</Box>
        <Box className="wrap" role="radiogroup" label="办理结果">
          {outcomes.map((outcome) => (
            <Choice key={outcome} role="radio" chosen={row.outcome === outcome} onTap={() => put({ outcome })}>
              {outcomeName[outcome]}
            </Choice>
          ))}
        </Box>
      </Box>
      <Field
        long
        label="内容"
        value={row.body}
        onChange={(body) => put({ body, fields: fieldsOf(body, row.fields) })}
        max={1000}
        placeholder="例如：路灯{处理时间}修好了，再不亮请打 {联系电话}"
        note="大括号里写空格的名称。结果没有的不要先说"
        wrong={wrong('body')}
      />
      <Kinds fields={row.fields} onChange={(fields) => put({ fields })} />
      <RefusedNotice refused={refused ?? retire.refused} />
      <Box className="foot-buttons">
        {row.version && !row.retired ? (
          <Button kind="danger" busy={retire.busy} onTap={() => void retire.run()}>
            停用
          </Button>
        ) : null}
        <Button busy={save.busy} disabled={!row.name.trim() || !row.body.trim()} onTap={() => void save.run()}>
          {row.retired ? '重新启用' : '保存'}
        </Button>
      </Box>
    </Sheet>
  )
}

function Kinds({ fields, onChange }: { fields: readonly TemplateField[]; onChange: (fields: TemplateField[]) => void }) {
  if (fields.length === 0) return <Note>还没有空格</Note>
  return (
    <Box>
      {fields.map(({ name, kind }) => (
        <Box key={name} className="field">
          <Box className="field-label">{`“${name}”里填`}</Box>
          <Box className="wrap" role="radiogroup" label={`“${name}”里填`}>
            {fieldKinds.map((one) => (
              <Choice
                key={one}
                role="radio"
                chosen={one === kind}
                onTap={() => onChange(fields.map((field) => (field.name === name ? { name, kind: one } : field)))}
              >
                {fieldKindName[one]}
              </Choice>
            ))}
          </Box>
        </Box>
      ))}
    </Box>
  )
}
