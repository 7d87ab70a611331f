import type { RouteRule } from '@shared/triage/route-rule'
import { useState } from 'react'
import { Box } from '@/platform/host'
import { useMe } from '@/platform/session'
import { Answer, Button, Empty, Tabs } from '@/ui'
import { DeskPage } from '@/desk/parts/desk-page'
import { keepsRules, maySeeForesight } from '@/desk/parts/my-posts'
import { ToastLine } from '@/desk/parts/toast-line'
import { DryRun } from './dry-run'
import { Foresee } from './foresee'
import { History } from './history'
import { PublishSheet } from './publish-sheet'
import { RuleList } from './rule-list'
import { RuleSheet } from './rule-sheet'
import { newId, useRoutes } from './use-routes'
import './index.scss'

type Tab = 'rules' | 'try' | 'dry' | 'history'

const tabs: { key: Tab; name: string }[] = [
  { key: 'rules', name: '规则' },
  { key: 'try', name: '试一试' },
  { key: 'dry', name: '用旧单试算' },
  { key: 'history', name: '历史' },
]

/** Where appeals go: the rules as sentences, what they would do to an appeal and to past orders, and how they were before. */
export default function RoutesPage() {
  const who = useMe()
  const keeps = keepsRules(who.value)
  const routes = useRoutes(keeps)
  const [tab, setTab] = useState<Tab>('rules')
  const [edited, setEdited] = useState<RouteRule | null>(null)
  const [publishing, setPublishing] = useState(false)
  const over = (
    <>
      {edited ? <RuleSheet routes={routes} rule={edited} onClose={() => setEdited(null)} /> : null}
      {publishing && routes.draft ? <PublishSheet routes={routes} draft={routes.draft} onClose={() => setPublishing(false)} /> : null}
      <ToastLine />
    </>
  )
  const add = () => setEdited({ id: newId(), when: {}, then: { post: 'onDuty' }, note: '', on: true })
  const foot =
    keeps && tab === 'rules' && routes.list.value ? (
      <Box className="foot-buttons">
        <Button icon="plus" kind="quiet" onTap={add}>
          加一条
        </Button>
        {routes.draft ? <Button onTap={() => setPublishing(true)}>发布草稿</Button> : null}
      </Box>
    ) : null
  return (
    <DeskPage title="派单规则" at="人员" over={over} foot={foot}>
      <Answer asked={who} bones={2}>
        {(me) => {
          if (!maySeeForesight(me)) return <Empty icon="lock" title="这里没有您要管的" />
          if (!keeps) return <Foresee draft={null} />
          return (
            <>
              <Tabs tabs={tabs} chosen={tab} onChoose={setTab} label="派单规则" />
              <Answer asked={routes.list} bones={3}>
                {() => <Part tab={tab} routes={routes} onEdit={setEdited} />}
              </Answer>
            </>
          )
        }}
      </Answer>
    </DeskPage>
  )
}

function Part({ tab, routes, onEdit }: { tab: Tab; routes: ReturnType<typeof useRoutes>; onEdit: (rule: RouteRule) => void }) {
  switch (tab) {
    case 'rules':
      return <RuleList routes={routes} onEdit={onEdit} />
    case 'try':
      return <Foresee draft={routes.draft?.version ?? null} />
    case 'dry':
      return <DryRun draft={routes.draft} />
    case 'history':
      return <History routes={routes} />
  }
}
