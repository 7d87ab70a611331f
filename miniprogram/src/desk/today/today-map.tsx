import type { OrderRow } from '@shared/appeals/order'
import type { Outline } from '@shared/grids/contract'
import type { Point } from '@shared/platform/place'
import { useState } from 'react'
import { drawMap, holds, type Pin } from '@/grids/parts/map-picture'
import { call } from '@/platform/call'
import { Box, TouchPicture } from '@/platform/host'
import { seenOr } from '@/platform/seen'
import { useMe } from '@/platform/session'
import { useCall } from '@/platform/use-call'
import { Card, Choice, colour, Note } from '@/ui'
import { spotAt, spotsOf } from './on-map'

interface Territory {
  self: Outline
  children: Outline[]
}

interface MapProps {
  /** As they stand in the list. */
  rows: readonly OrderRow[]
  here: Point | null
  /** Those that stand where somebody tapped. */
  onChoose: (ids: string[]) => void
}

/** What is to be done, on our own map of the territory: numbers as in the list, and where the phone is. */
export function TodayMap({ rows, here, onChoose }: MapProps) {
  const who = useMe().value
  const paths = [...new Set(who?.grants.map(({ territory }) => territory) ?? [])]
  const asked = useCall(() => Promise.all(paths.map(mapOf)), [paths.join()])
  const [chosen, setChosen] = useState<string | null>(null)
  const maps = (asked.value ?? []).filter(({ self, children }) => [self, ...children].some(({ rings }) => rings))
  const inside = ({ self }: Territory) => rows.filter(({ point }) => point && holds(self, point)).length
  const fullest = [...maps].sort((one, other) => inside(other) - inside(one))[0]
  const map = maps.find(({ self }) => self.path === chosen) ?? fullest
  if (!map || rows.every(({ point }) => !point)) return null
  return (
    <Card className="map-card" label="地图">
      {maps.length > 1 ? (
        <Box className="wrap today-maps" role="radiogroup" label="哪一片">
          {maps.map((one) => (
            <Choice key={one.self.path} role="radio" chosen={one === map} onTap={() => setChosen(one.self.path)}>
              {`${one.self.name} ${inside(one)}`}
            </Choice>
          ))}
        </Box>
      ) : null}
      <MapPicture map={map} rows={rows} here={here} onChoose={onChoose} />
    </Card>
  )
}

const mapOf = (path: string): Promise<Territory> => seenOr(`map.${path}`, () => call.grids.getMap({ path }))

function MapPicture({ map: { self, children }, rows, here, onChoose }: MapProps & { map: Territory }) {
  const drawn = drawMap(self, children)
  const spots = spotsOf(
    rows.map(({ id, point }) => ({ id, point: point && holds(self, point) ? point : null })),
    drawn.where,
  )
  const late = (ids: readonly string[]) => rows.some(({ id, clock, urgency }) => ids.includes(id) && (clock.state === 'late' || urgency === 'emergency'))
  const pins: Pin[] = spots.map(({ ids, point, label }) => ({ point, label, tone: late(ids) ? colour.late : colour.ink }))
  const own: Pin[] = here && holds(self, here) ? [{ point: here, tone: colour.calm }] : []
  const touch = (fx: number, fy: number) => {
    const spot = spotAt(spots, fx, fy * drawn.shape)
    if (spot) onChoose(spot.ids)
  }
  return (
    <>
      <TouchPicture
        id="today-map"
        className="today-map"
        style={{ aspectRatio: `1 / ${drawn.shape}` }}
        src={drawMap(self, children, [...own, ...pins]).uri}
        label={`${self.name}的地图，${spots.length} 处有要办的，下面的列表里是同样的件`}
        onTouch={touch}
      />
      <Note>{`数字是下面列表里的次序，带 + 的是几件挨在一起，红的已超时或特急${own.length > 0 ? '，蓝点是您' : ''}`}</Note>
    </>
  )
}
