import { bagName } from '@shared/appeals/bag'
import { type Stage, stageName, stages } from '@shared/appeals/deadline'
import { urgencyWord } from '@shared/appeals/order'
import { type Term, termLevelName, termUnitName } from '@shared/appeals/term'
import { categoryWords } from '@shared/triage/offered'
import { useState } from 'react'
import { call } from '@/platform/call'
import { useCall } from '@/platform/use-call'
import { Answer, Button, Card, Note, RowLink, Title } from '@/ui'
import { freshTerm, TermSheet } from './term-sheet'

const about: Record<Stage, string> = {
  accept: '派到岗位以后多久要接收',
  firstAnswer: '收到以后多久，居民要第一次听到工作人员的话',
  reply: '收到以后多久要答复办得怎么样',
  close: '答复以后多久，没有人评价也办结',
}

/** What a term is for, in words: 照明 · 吐槽 · 紧急 · 镇街. */
export function termWords({ category, bag, urgency, level }: Pick<Term, 'category' | 'bag' | 'urgency' | 'level'>): string {
  const named = [category && categoryWords(category), bag && bagName[bag], urgency && urgencyWord[urgency], level && termLevelName[level]].filter(Boolean)
  return named.length > 0 ? named.join(' · ') : '其他都按这个'
}

/** 时限, stage by stage: the closest one decides. */
export function Terms({ mayChange }: { mayChange: boolean }) {
  const asked = useCall(() => call.appeals.listTerms({}), [])
  const [open, setOpen] = useState<Term | null>(null)
  const saved = () => {
    setOpen(null)
    asked.again()
  }
  return (
    <Answer asked={asked} bones={4}>
      {(terms) => (
        <>
          <Note>
            写得越具体的越先用：先看紧急程度，再看类别，再看袋子，再看办理的层级。这里没写到类别的，一般的件按“分类目录”里类别自己的时限。改了只管以后收到的诉求
          </Note>
          {stages.map((stage) => (
            <Card key={stage} label={stageName[stage]}>
              <Title level={2} className="part-title">
                {stageName[stage]}
              </Title>
              <Note>{about[stage]}</Note>
              {terms
                .filter((term) => term.stage === stage)
                .map((term) => (
                  <RowLink
                    key={`${termWords(term)}`}
                    title={termWords(term)}
                    note={term.id ? `本区 · ${term.source}` : term.source}
                    value={`${term.amount} ${termUnitName[term.unit]}`}
                    onTap={() => (mayChange ? setOpen(term) : undefined)}
                  />
                ))}
              {mayChange ? (
                <Button kind="text" small icon="plus" onTap={() => setOpen(freshTerm(stage))}>
                  加一条
                </Button>
              ) : null}
            </Card>
          ))}
          {open ? <TermSheet term={open} onClose={() => setOpen(null)} onSaved={saved} /> : null}
        </>
      )}
    </Answer>
  )
}
