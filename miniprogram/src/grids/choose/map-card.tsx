import type { Territory } from '@shared/grids/contract'
import type { Point } from '@shared/platform/place'
import { levelOf } from '@shared/platform/territory'
import { call } from '@/platform/call'
import { TouchPicture } from '@/platform/host'
import { useCall } from '@/platform/use-call'
import { Card, Note } from '@/ui'
import { drawMap, holds } from '../parts/map-picture'

interface MapProps {
  at: string
  onPick: (one: Territory) => void
  onPoint: (point: Point) => void
}

/** The same places as the list, as a picture to tap. In a grid the tap is the exact point. */
export function MapCard({ at, onPick, onPoint }: MapProps) {
  const asked = useCall(() => call.grids.getMap({ path: at }), [at])
  if (!asked.value?.self.rings && !asked.value?.children.some((one) => one.rings)) return null
  const { self, children } = asked.value
  const drawn = drawMap(self, children)
  const exact = levelOf(at) === 'grid' || levelOf(at) === 'microGrid'
  const touch = (fx: number, fy: number) => {
    const point = drawn.at(fx, fy)
    const under = children.find((one) => holds(one, point))
    if (exact) return onPoint(point)
    if (under) onPick(under)
  }
  return (
    <Card className="map-card">
      <TouchPicture
        id="map"
        className="map"
        style={{ aspectRatio: `1 / ${drawn.shape}` }}
        src={drawn.uri}
        label={`${self.name}的地图，旁边的列表里有同样的地方`}
        onTouch={touch}
      />
      <Note>{exact ? '点一下具体的地方' : '点一下您在的那一块'}</Note>
    </Card>
  )
}
