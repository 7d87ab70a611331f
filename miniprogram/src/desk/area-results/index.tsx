import type { AreaResults } from '@shared/appeals/area-survey'
import { type TerritoryLevel, levelName, territoryLevels } from '@shared/platform/territory'
import type { Share } from '@shared/triage/report'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { call } from '@/platform/call'
import { Box } from '@/platform/host'
import { readQuery } from '@/platform/route'
import { useCall } from '@/platform/use-call'
import { Answer, Card, Choice, Note, Title } from '@/ui'
import { DeskPage } from '../parts/desk-page'
import './index.scss'

const levels = territoryLevels.filter((level) => level !== 'microGrid')

/** Results of a round: every score with how many answered and its interval, against the rounds before. */
export default function AreaResultsPage() {
  const roundId = readQuery(useRouter().params.id)
  const [level, setLevel] = useState<TerritoryLevel>('grid')
  const asked = useCall(() => call.appeals.getAreaResults({ roundId, level }), [roundId, level])
  return (
    <DeskPage title="调查结果" at="人员" broad>
      <Answer asked={asked} bones={4}>
        {(results) => (
          <>
            <Card label="总的">
              <Title>{`${results.round.title} · 第 ${results.round.number} 轮`}</Title>
              <Note>{`${results.territoryName} · ${responseWords(results.response)}`}</Note>
              <Note>横条是比例，深色一段是 95% 区间；不满 5 份的不显示</Note>
            </Card>
            {results.questions.map((one) => (
              <Card key={one.key} label={one.text}>
                <Title level={3}>{one.text}</Title>
                {one.good ? <Bar name="满意" share={one.good} response={results.response} /> : null}
                {one.options.map((option) => (
                  <Bar key={option.key} name={option.label} share={option.share} />
                ))}
              </Card>
            ))}
            <Trend results={results} />
            <Box className="wrap" role="radiogroup" label="按哪一级看">
              {levels.map((one) => (
                <Choice key={one} role="radio" chosen={level === one} onTap={() => setLevel(one)}>
                  {`按${levelName[one]}`}
                </Choice>
              ))}
            </Box>
            <Box className="gap-top" />
            <Rows results={results} />
            <Words results={results} />
          </>
        )}
      </Answer>
    </DeskPage>
  )
}

const percent = (share: number): string => `${Math.round(share * 100)}%`
const responseWords = ({ right, of }: Share): string => `请了 ${of} 人，答了 ${right} 人${of > 0 ? `（应答率 ${percent(right / of)}）` : ''}`
const textOf = (results: AreaResults, key: string): string => results.questions.find((one) => one.key === key)?.text ?? key

function Bar({ name, share, response }: { name: string; share: Share | null; response?: Share }) {
  const known = share && share.share !== null ? { share: share.share, low: share.low ?? 0, high: share.high ?? 1, of: share.of } : null
  const said = known ? `${percent(known.share)}（${percent(known.low)}–${percent(known.high)}，${known.of} 份）` : '不满 5 份，不显示'
  return (
    <Box className="area-bar" label={`${name} ${said}`}>
      <Box className="area-bar-words">
        <Box className="grow">{name}</Box>
        <Box className="note">{`${said}${response && response.of > 0 ? ` · 应答率 ${percent(response.right / response.of)}` : ''}`}</Box>
      </Box>
      {known ? (
        <Box className="area-bar-ground" hidden>
          <Box className="area-bar-fill" style={{ width: percent(known.share) }} />
          <Box className="area-bar-span" style={{ left: percent(known.low), width: `${Math.max(1, Math.round((known.high - known.low) * 100))}%` }} />
        </Box>
      ) : null}
    </Box>
  )
}

function Trend({ results }: { results: AreaResults }) {
  const keys = results.questions.filter((one) => results.trend.some(({ scores }) => scores.some(({ key }) => key === one.key))).map(({ key }) => key)
  if (results.trend.length < 2) return null
  return (
    <Card label="和前几轮比">
      <Title level={3}>和前几轮比</Title>
      {keys.map((key) => (
        <Box key={key} className="gap-top">
          <Note>{textOf(results, key)}</Note>
          {results.trend.map(({ number, scores, response }) => (
            <Bar key={number} name={`第 ${number} 轮`} share={scores.find((one) => one.key === key)?.good ?? null} response={response} />
          ))}
        </Box>
      ))}
    </Card>
  )
}

function Rows({ results }: { results: AreaResults }) {
  return (
    <>
      {results.rows.map((row) => (
        <Card key={row.territory} label={row.name}>
          <Title level={3}>{row.name}</Title>
          <Note>{responseWords(row.response)}</Note>
          {row.scores.map(({ key, good }) => (
            <Bar key={key} name={textOf(results, key)} share={good} />
          ))}
        </Card>
      ))}
      {results.volunteers.of > 0 ? (
        <Card label="群里自愿答的">
          <Title level={3}>{`群里自愿答的 ${results.volunteers.of} 份`}</Title>
          <Note>谁愿意谁答，不能代表大家，没有算进上面</Note>
          {results.volunteers.scores.map(({ key, good }) => (
            <Bar key={key} name={textOf(results, key)} share={good} />
          ))}
        </Card>
      ) : null}
    </>
  )
}

function Words({ results }: { results: AreaResults }) {
  return (
    <>
      {(results.words ?? []).map(({ key, text, said }) => (
        <Card key={key} label={text}>
          <Title level={3}>{text}</Title>
          {said.map((words, at) => (
            <Box key={`${at}-${words}`} className="area-said">
              {words}
            </Box>
          ))}
        </Card>
      ))}
    </>
  )
}
