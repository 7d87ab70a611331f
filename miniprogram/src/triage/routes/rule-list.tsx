import type { RouteRule, RuleProblem } from '@shared/triage/route-rule'
import { Box } from '@/platform/host'
import { Button, Card, Chip, Empty, Note, Notice, RefusedNotice, Switch } from '@/ui'
import { momentWords } from '@shared/platform/due-words'
import { moved, type Routes } from './use-routes'

/** The rules from the top down: the first that fits decides. Changes go into the draft; nothing holds before it is published. */
export function RuleList({ routes, onEdit }: { routes: Routes; onEdit: (rule: RouteRule) => void }) {
  const { shown, draft, live, save } = routes
  const rules = shown?.rules ?? []
  const put = (next: RouteRule[]) => void save.run({ rules: next })
  return (
    <>
      <State routes={routes} />
      <RefusedNotice refused={save.refused} />
      {rules.length === 0 ? <Empty icon="list" title="还没有规则" note="没有规则时按地点派：网格员 → 村（社区）→ 镇街 → 区" /> : null}
      <Box role="list" label="规则">
        {rules.map((rule, at) => (
          <Row
            key={rule.id}
            rule={rule}
            at={at}
            sentence={shown?.sentences[at] ?? ''}
            problems={(shown?.problems ?? []).filter((one) => one.rule === rule.id)}
            first={at === 0}
            last={at === rules.length - 1}
            busy={save.busy}
            onMove={(by) => put(moved(rules, at, by))}
            onSwitch={() => put(rules.map((one) => (one === rule ? { ...one, on: !one.on } : one)))}
            onEdit={() => onEdit(rule)}
          />
        ))}
      </Box>
      <Card label="最后">
        <Switch
          title="按分类目录派给负责的部门"
          note="上面都不适用时，把握够大的诉求派给类别所定的部门"
          on={shown?.useCategoryBody ?? false}
          onChange={(useCategoryBody) => void save.run({ useCategoryBody })}
        />
        <Note className="gap-top">再不适用：建议和心愿给村（社区），其余给当地值班网格员；没人在岗就给村（社区）、镇街、区。</Note>
        <Note>规则改不了的：没有地点的由区里派；紧急的给当地值班人员，除非规则写明“紧急”；反映干部的不给当地。</Note>
      </Card>
      {draft && live ? (
        <Button kind="text" small busy={save.busy} onTap={() => void save.run({ rules: live.rules, useCategoryBody: live.useCategoryBody })}>
          草稿不要了，改回现行规则
        </Button>
      ) : null}
    </>
  )
}

function State({ routes: { draft, live } }: { routes: Routes }) {
  if (draft)
    return (
      <Notice tone="soon">
        {`草稿（第 ${draft.version} 版），还没生效${draft.by ? `；${draft.by} ${momentWords(draft.at, new Date())} 改` : ''}。${live ? `现行的是第 ${live.version} 版` : '现在没有规则'}`}
      </Notice>
    )
  if (live) return <Notice tone="good">{`现行规则（第 ${live.version} 版），${momentWords(live.at, new Date())} 起。改动先进草稿，发布后才生效`}</Notice>
  return null
}

interface RowProps {
  rule: RouteRule
  at: number
  sentence: string
  problems: readonly RuleProblem[]
  first: boolean
  last: boolean
  busy: boolean
  onMove: (by: -1 | 1) => void
  onSwitch: () => void
  onEdit: () => void
}

function Row({ rule, at, sentence, problems, first, last, busy, onMove, onSwitch, onEdit }: RowProps) {
  const [when = '', then = ''] = sentence.replace(/；没人在岗就看下一条$/, '').split(' → ')
  const named = (what: string) => `${what}第 ${at + 1} 条`
  return (
    <Box role="listitem" className={`card route-rule ${rule.on ? '' : 'is-off'} ${problems.length > 0 ? 'is-wrong' : ''}`}>
      <Box className="route-line">
        <Box className="route-number">{String(at + 1)}</Box>
        <Box className="grow">
          <Box>{when}</Box>
          <Box className="strong">{`→ ${then}`}</Box>
          {rule.note ? <Note>{rule.note}</Note> : null}
        </Box>
        {rule.on ? null : <Chip>停用</Chip>}
      </Box>
      {problems.map((problem) => (
        <Box key={problem.kind} className="field-wrong" role="alert">
          {problem.sentence}
        </Box>
      ))}
      <Box className="route-tools">
        <Button kind="text" small disabled={first || busy} label={named('上移')} onTap={() => onMove(-1)}>
          上移
        </Button>
        <Button kind="text" small disabled={last || busy} label={named('下移')} onTap={() => onMove(1)}>
          下移
        </Button>
        <Button kind="text" small disabled={busy} label={named(rule.on ? '停用' : '启用')} onTap={onSwitch}>
          {rule.on ? '停用' : '启用'}
        </Button>
        <Button kind="text" small disabled={busy} label={named('修改')} onTap={onEdit}>
          修改
        </Button>
      </Box>
    </Box>
  )
}
