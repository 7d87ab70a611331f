import { useState } from 'react'
import { call } from '@/platform/call'
import { useMe } from '@/platform/session'
import { useCall } from '@/platform/use-call'
import { Answer, Button, Empty } from '@/ui'
import { DeskPage } from '../parts/desk-page'
import { isAdmin, isCentre, keepsRules, mayBeAway, mayInviteOthers, maySeeFigures, maySeeTriageReport, seesRulings } from '../parts/my-posts'
import { ToastLine } from '../parts/toast-line'
import { AwayCard } from './away-card'
import { FiguresCard } from './figures-card'
import { GrantsCard } from './grants-card'
import { Hotlines } from './hotlines'
import { InvitationList } from './invitation-list'
import { InviteSheet } from './invite-sheet'
import { JudgesCard } from './judges-card'
import { NamedPeople } from './named-people'
import { RotaCard } from './rota-card'
import { RulesCard } from './rules-card'
import { StaffGroupsCard } from './staff-groups-card'

/** Who works here: being away, asking others to join, letting them in. */
export default function People() {
  const who = useMe()
  const [asking, setAsking] = useState(false)
  const inviting = mayInviteOthers(who.value)
  const list = useCall(async () => (inviting ? call.platform.listInvitations({}) : []), [inviting])
  const close = () => {
    setAsking(false)
    list.again()
  }
  const over = (
    <>
      {asking && who.value ? <InviteSheet grants={who.value.grants} onClose={close} /> : null}
      <ToastLine />
    </>
  )
  return (
    <DeskPage
      title="人员"
      at="人员"
      over={over}
      foot={
        inviting ? (
          <Button icon="plus" onTap={() => setAsking(true)}>
            请人加入
          </Button>
        ) : null
      }
    >
      <Answer asked={who} bones={2}>
        {(me) => (
          <>
            {mayBeAway(me) ? <AwayCard who={me} /> : null}
            {inviting ? (
              <Answer asked={list} bones={2}>
                {(all) => <InvitationList list={all} onChange={list.again} />}
              </Answer>
            ) : null}
            {inviting ? <GrantsCard /> : null}
            <RotaCard who={me} />
            {isCentre(me) ? <NamedPeople /> : null}
            {seesRulings(me) ? <JudgesCard mayName={keepsRules(me)} /> : null}
            {keepsRules(me) ? <Hotlines /> : null}
            {isAdmin(me) ? <StaffGroupsCard district={{ path: me.district, name: me.districtName }} /> : null}
            <FiguresCard who={me} />
            <RulesCard who={me} />
            {!inviting && !mayBeAway(me) && !maySeeTriageReport(me) && !maySeeFigures(me) ? <Empty icon="people" title="这里没有您要管的" /> : null}
          </>
        )}
      </Answer>
    </DeskPage>
  )
}
