import { type MyAppealDetail, outcomeName } from '@shared/appeals/appeal'
import { bagName } from '@shared/appeals/bag'
import { momentWords } from '@shared/platform/due-words'
import { useRouter } from '@tarojs/taro'
import { call } from '@/platform/call'
import { Box } from '@/platform/host'
import { go, readQuery } from '@/platform/route'
import { useCall } from '@/platform/use-call'
import { Answer, Card, Chip, Empty, Note, Page, Pouch, Steps, Title } from '@/ui'
import { Attachments } from '../parts/attachments'
import { bagHue } from '../parts/bag-look'
import { residentStatus, whereWords } from '../parts/where-words'
import { Actions, Foot } from './actions'
import { DeliberationCard } from './deliberation-card'
import { FollowsCard } from './follows-card'
import { QuestionCard } from './question-card'
import { SurveyCard } from './survey-card'
import { SplitCard } from './split-card'
import { asSteps } from './timeline'
import { TogetherLine } from './together'
import { UnsendNotice } from './unsend-notice'
import './index.scss'

export default function OneAppeal() {
  const ref = readQuery(useRouter().params.ref)
  const asked = useCall(() => call.appeals.getMine({ ref }), [ref])
  const one = asked.value
  return (
    <Page title="我的诉求" foot={one ? <Foot one={one} put={asked.put} /> : null}>
      <Answer asked={asked} bones={3} missing={<Missing />}>
        {(appeal) => (
          <>
            <Head one={appeal} />
            <SplitCard split={appeal.split} />
            <FollowsCard follows={appeal.follows} />
            <UnsendNotice one={appeal} />
            <QuestionCard one={appeal} put={asked.put} />
            <DeliberationCard deliberation={appeal.deliberation} />
            <SurveyCard one={appeal} put={asked.put} />
            <Card>
              <Title level={3} className="part-title">
                经过
              </Title>
              <Steps steps={asSteps(appeal)} />
            </Card>
            <Said one={appeal} />
            <Actions one={appeal} put={asked.put} />
          </>
        )}
      </Answer>
    </Page>
  )
}

function Head({ one }: { one: MyAppealDetail }) {
  return (
    <Card>
      <Box className="row">
        <Pouch of={bagHue[one.bag]} />
        <Box className="grow note">{`${bagName[one.bag]} · ${one.number}`}</Box>
        {one.anonymous ? <Chip icon="lock">没写名字</Chip> : null}
      </Box>
      <Title className="head-status">{residentStatus[one.status]}</Title>
      <Box>{whereWords(one, new Date())}</Box>
      <TogetherLine one={one} />
      {one.outcome ? (
        <Box className="gap-top">
          <Chip tone={one.outcome === 'solved' ? 'good' : 'soon'}>{`办理结果：${outcomeName[one.outcome]}`}</Chip>
        </Box>
      ) : null}
    </Card>
  )
}

/** What was said, as it was said: never edited. */
function Said({ one }: { one: MyAppealDetail }) {
  const place = [one.placeName, one.placeText].filter(Boolean).join(' · ')
  return (
    <Card>
      <Title level={3} className="part-title">
        您说的
      </Title>
      <Box className="said">{one.text}</Box>
      <Attachments list={one.attachments} />
      <Note>{`${momentWords(one.saidAt, new Date())} · ${one.category}`}</Note>
      <Note>{place}</Note>
    </Card>
  )
}

function Missing() {
  return (
    <Empty icon="search" title="没有找到这件诉求" note="可能已撤回，或者回执码抄错了" action={{ name: '看我的诉求', onTap: () => go('/home/mine/index') }} />
  )
}
