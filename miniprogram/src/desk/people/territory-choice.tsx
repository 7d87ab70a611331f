import type { Territory } from '@shared/grids/contract'
import { levelName, levelOf, type TerritoryLevel } from '@shared/platform/territory'
import { useState } from 'react'
import { call } from '@/platform/call'
import { Box } from '@/platform/host'
import { useCall } from '@/platform/use-call'
import { Answer, Button, Choice, Note, RowLink } from '@/ui'

interface ChoiceProps {
  /** The territory of the inviter: nothing above it can be chosen. */
  root: { path: string; name: string }
  levels: readonly TerritoryLevel[]
  chosen: { path: string; name: string } | null
  onChoose: (territory: { path: string; name: string }) => void
}

const order: readonly TerritoryLevel[] = ['district', 'town', 'village', 'grid', 'microGrid']

/** One level at a time, down to where the role belongs. */
export function TerritoryChoice({ root, levels, chosen, onChoose }: ChoiceProps) {
  const [trail, setTrail] = useState<readonly { path: string; name: string }[]>([])
  const here = trail.at(-1) ?? root
  const deepest = Math.max(...levels.map((level) => order.indexOf(level)))
  const below = order.indexOf(levelOf(here.path)) < deepest
  const children = useCall(async () => (below ? call.grids.listChildren({ path: here.path }) : []), [here.path, below])
  const pick = (one: Territory) => {
    const next = { path: one.path, name: one.placeName || one.name }
    if (order.indexOf(one.level) < deepest) setTrail([...trail, next])
    if (levels.includes(one.level)) onChoose(next)
  }
  const fits = levels.includes(levelOf(here.path))
  return (
    <Box className="field">
      <Box className="field-label">{`管哪里（选到${levels.map((level) => levelName[level]).join('或')}）`}</Box>
      <Note>{chosen ? `已选：${chosen.name}` : '还没选'}</Note>
      {trail.length > 0 ? (
        <Button kind="text" small icon="back" className="up" onTap={() => setTrail(trail.slice(0, -1))}>{`上一级（现在：${here.name}）`}</Button>
      ) : null}
      {fits ? <Choice role="radio" chosen={chosen?.path === here.path} onTap={() => onChoose(here)}>{`就是${here.name}`}</Choice> : null}
      {below ? (
        <Answer asked={children} bones={1}>
          {(list) =>
            list.map((one) => <RowLink key={one.path} title={one.name} value={chosen?.path === one.path ? '已选' : undefined} onTap={() => pick(one)} />)
          }
        </Answer>
      ) : null}
    </Box>
  )
}
