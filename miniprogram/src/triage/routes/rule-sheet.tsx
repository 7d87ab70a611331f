import { bagName, bags } from '@shared/appeals/bag'
import { type RouteRule, ruleHours, rulePosts } from '@shared/triage/route-rule'
import { hoursName, rulePostName, sentenceOf } from '@shared/triage/rule-sentence'
import { useState } from 'react'
import { Box } from '@/platform/host'
import { Button, Field, Notice, RefusedNotice, Sheet } from '@/ui'
import { say } from '@/desk/parts/toast'
import { CategoryPart } from './category-part'
import { OneOf } from './one-of'
import { PlacePart } from './place-part'
import type { Routes } from './use-routes'

const urgencies = [
  { key: 'ordinary', name: '一般' },
  { key: 'urgent', name: '较急' },
  { key: 'emergency', name: '紧急' },
] as const

/** One rule: when, and to whom. What it says stands below as a sentence while it is made. */
export function RuleSheet({ routes, rule, onClose }: { routes: Routes; rule: RouteRule; onClose: () => void }) {
  const [edited, setEdited] = useState(rule)
  const [words, setWords] = useState((rule.when.words ?? []).join('、'))
  const [places, setPlaces] = useState<ReadonlyMap<string, string>>(new Map())
  const { save, list, shown } = routes
  const rules = shown?.rules ?? []
  const isNew = !rules.some(({ id }) => id === rule.id)
  const bodies = list.value?.bodies ?? []
  const names = { body: routes.names.body, territory: (path: string) => places.get(path) ?? routes.names.territory(path) }
  const when = (part: Partial<RouteRule['when']>) => setEdited({ ...edited, when: pruned({ ...edited.when, ...part }) })
  const finished: RouteRule = { ...edited, when: pruned({ ...edited.when, words: wordsOf(words) }) }
  const keep = async (next: RouteRule[], said: string) => {
    if ((await save.run({ rules: next })) === null) return
    say(said)
    onClose()
  }
  const write = () => keep(isNew ? [...rules, finished] : rules.map((one) => (one.id === rule.id ? finished : one)), '已记入草稿，发布后生效')
  const then = 'body' in edited.then ? edited.then.body : `@${edited.then.post}`
  const targets = [...rulePosts.map((post) => ({ key: `@${post}`, name: rulePostName[post] })), ...bodies.map(({ id, name }) => ({ key: id, name }))]
  const send = (key: string) =>
    setEdited({ ...edited, then: key.startsWith('@') ? { post: rulePosts.find((post) => `@${post}` === key) ?? 'onDuty' } : { body: key } })
  return (
    <Sheet title={isNew ? '加一条规则' : '修改规则'} onClose={onClose}>
      <CategoryPart l1={edited.when.l1} l2={edited.when.l2} onChoose={(l1, l2) => when({ l1, l2 })} />
      <OneOf
        label="袋子"
        none="哪种都行"
        options={bags.map((bag) => ({ key: bag, name: bagName[bag] }))}
        chosen={edited.when.bag}
        onChoose={(bag) => when({ bag })}
      />
      <OneOf label="紧急程度" none="都行" options={urgencies} chosen={edited.when.urgency} onChoose={(urgency) => when({ urgency })} />
      <PlacePart
        path={edited.when.territory}
        nameOf={names.territory}
        onChoose={(path, name) => {
          if (path) setPlaces(new Map([...places, [path, name]]))
          when({ territory: path })
        }}
      />
      <OneOf
        label="时间"
        none="什么时候都行"
        options={ruleHours.map((hours) => ({ key: hours, name: hoursName[hours] }))}
        chosen={edited.when.hours}
        onChoose={(hours) => when({ hours })}
      />
      <Field label="提到的词（有一个就算）" value={words} onChange={setWords} max={400} placeholder="用顿号隔开，例如：水管、停水" />
      <OneOf label="派给" options={targets} chosen={then} onChoose={(key) => key && send(key)} />
      <Field label="备注" value={edited.note} onChange={(note) => setEdited({ ...edited, note })} max={100} placeholder="例如：11 月与水务局商定" />
      <Notice>{sentenceOf(finished, names)}</Notice>
      <RefusedNotice refused={save.refused} />
      <Box className="foot-buttons">
        {isNew ? null : (
          <Button
            kind="danger"
            disabled={save.busy}
            onTap={() =>
              void keep(
                rules.filter(({ id }) => id !== rule.id),
                '已从草稿里删掉',
              )
            }
          >
            删掉
          </Button>
        )}
        <Button busy={save.busy} onTap={() => void write()}>
          记入草稿
        </Button>
      </Box>
    </Sheet>
  )
}

function wordsOf(typed: string): string[] {
  return typed
    .split(/[、，,\s]+/)
    .map((word) => word.trim())
    .filter(Boolean)
}

/** Without conditions that say nothing. */
function pruned(when: RouteRule['when']): RouteRule['when'] {
  return Object.fromEntries(Object.entries(when).filter(([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0)))
}
