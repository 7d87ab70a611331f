import type { OrderDetail } from '@shared/appeals/order'
import { cutAt } from '@shared/platform/territory'
import { drawMap } from '@/grids/parts/map-picture'
import { call } from '@/platform/call'
import { Box, Picture } from '@/platform/host'
import { useCall } from '@/platform/use-call'
import { Card, colour, Note, Title } from '@/ui'

/** Where it is: in words first, then on our own map of the grid. */
export function PlaceCard({ order }: { order: OrderDetail }) {
  const path = cutAt(order.territory, 'grid')
  const asked = useCall(() => call.grids.getMap({ path }), [path])
  const map = asked.value
  const drawn =
    map && [map.self, ...map.children].some((one) => one.rings)
      ? drawMap(map.self, map.children, order.point ? [{ point: order.point, tone: colour.late }] : [])
      : null
  const words = order.placeText ? `${order.placeName}，${order.placeText}` : order.placeName
  return (
    <Card className="place-card" label="地点">
      <Title level={2} className="part-title">
        地点
      </Title>
      <Box>{words}</Box>
      {drawn ? <Picture className="place-map" style={{ aspectRatio: `1 / ${drawn.shape}` }} src={drawn.uri} label={`${words}的地图`} fit="contain" /> : null}
      {order.point ? null : <Note>居民没有标出具体的点</Note>}
    </Card>
  )
}
