import type { Territory } from '@shared/grids/contract'
import type { Point } from '@shared/platform/place'
import { levelOf, parentOf } from '@shared/platform/territory'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { call } from '@/platform/call'
import { Box } from '@/platform/host'
import { chosenPlace, whereAmI } from '@/platform/place'
import { goBack } from '@/platform/route'
import { me } from '@/platform/session'
import { useAct } from '@/platform/use-act'
import { useCall } from '@/platform/use-call'
import { Answer, Button, Card, Page, RefusedNotice, RowLink } from '@/ui'
import { MapCard } from './map-card'
import { SearchCard } from './search-card'
import './index.scss'

const deepEnough = (path: string) => ['grid', 'microGrid'].includes(levelOf(path))

/** Chooses a place: by where the phone is, by words, from the list, or on the map. Every way ends in a grid. */
export default function ChoosePlace() {
  const forHome = useRouter().params.for === 'home'
  const [at, setAt] = useState<string | null>(null)
  const choose = useAct(async (territory: Pick<Territory, 'path' | 'placeName'>, point?: Point, text?: string) => {
    if (forHome) me.set(await call.platform.updateMe({ home: territory.path }))
    else chosenPlace.set({ name: territory.placeName, territory: territory.path, point, text })
    goBack()
  })
  const here = useAct(async () => {
    const point = await whereAmI()
    await choose.run(await call.grids.locate({ place: point }), point)
  })
  const onPoint = useAct(async (point: Point) => {
    const territory = await call.grids.locate({ place: point })
    await choose.run(territory, point)
  })
  const pick = (one: Territory) => (one.level === 'microGrid' ? void choose.run(one) : setAt(one.path))
  return (
    <Page title={forHome ? '我住在哪里' : '选位置'}>
      <Button kind="quiet" icon="aim" busy={here.busy} onTap={() => void here.run()}>
        用我现在的位置
      </Button>
      <Box className="gap-top" />
      <RefusedNotice refused={here.refused ?? onPoint.refused ?? choose.refused} />
      <SearchCard onChoose={(found) => void choose.run({ path: found.territory, placeName: found.placeName }, found.place, found.name)} />
      <Box className="choose">
        <List
          at={at}
          onPick={pick}
          onUp={() => setAt(at ? (parentOf(at)?.includes('.') ? parentOf(at) : null) : null)}
          onHere={(one) => void choose.run(one)}
        />
        {at ? <MapCard at={at} onPick={pick} onPoint={(point) => void onPoint.run(point)} /> : null}
      </Box>
    </Page>
  )
}

interface ListProps {
  at: string | null
  onPick: (one: Territory) => void
  onUp: () => void
  onHere: (one: Territory) => void
}

/** 镇 → 村 → 网格 → 微网格, one level at a time. */
function List({ at, onPick, onUp, onHere }: ListProps) {
  const [trail, setTrail] = useState<readonly Territory[]>([])
  const children = useCall(() => call.grids.listChildren(at ? { path: at } : {}), [at])
  const here = trail.find((one) => one.path === at) ?? null
  const pick = (one: Territory) => {
    setTrail((before) => [...before.filter((other) => other.path !== one.path), one])
    onPick(one)
  }
  return (
    <Card className="tight">
      {at ? (
        <Box className="trail">
          <Button kind="text" small icon="back" onTap={onUp}>
            上一级
          </Button>
          <Box className="grow strong">{here?.placeName ?? here?.name ?? ''}</Box>
        </Box>
      ) : (
        <Box className="trail strong">从列表里选</Box>
      )}
      {here && deepEnough(here.path) ? <Button kind="main" className="choose-here" onTap={() => onHere(here)}>{`就选 ${here.placeName}`}</Button> : null}
      <Answer asked={children} bones={2}>
        {(list) => list.map((one) => <RowLink key={one.path} title={one.name} onTap={() => pick(one)} />)}
      </Answer>
    </Card>
  )
}
