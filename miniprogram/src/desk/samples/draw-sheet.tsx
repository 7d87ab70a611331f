import { qualityLimits } from '@shared/appeals/quality'
import { useState } from 'react'
import { call } from '@/platform/call'
import { Box } from '@/platform/host'
import { useAct } from '@/platform/use-act'
import { Button, Choice, Field, Note, RefusedNotice, Sheet } from '@/ui'
import { TerritoryChoice } from '../people/territory-choice'

const sizes = [10, 20, 50, 100] as const
/** The day in Shanghai. */
const dayOf = (at: number) => new Date(at + 8 * 3_600_000).toISOString().slice(0, 10)

interface DrawProps {
  root: { path: string; name: string }
  onDrawn: (id: string) => void
  onClose: () => void
}

/** Where, when and how many: the rest is by lot. */
export function DrawSheet({ root, onDrawn, onClose }: DrawProps) {
  const [territory, setTerritory] = useState(root)
  const [since, setSince] = useState(dayOf(Date.now() - 30 * 86_400_000))
  const [until, setUntil] = useState(dayOf(Date.now()))
  const [size, setSize] = useState<number>(20)
  const draw = useAct(async () => onDrawn((await call.appeals.drawSample({ territory: territory.path, since: since.trim(), until: until.trim(), size })).id))
  const wrong = (field: string) => (draw.refused?.field === field ? draw.refused.sentence : null)
  return (
    <Sheet title="抽一次" onClose={onClose}>
      <Field label="办结日期从" value={since} onChange={setSince} max={10} placeholder="2026-11-01" wrong={wrong('since')} />
      <Field label="到" value={until} onChange={setUntil} max={10} placeholder="2026-11-30" wrong={wrong('until')} />
      <Box className="field">
        <Box className="field-label">抽几件</Box>
        <Box className="wrap" role="radiogroup" label="抽几件">
          {sizes.map((one) => (
            <Choice key={one} role="radio" chosen={size === one} onTap={() => setSize(one)}>
              {`${one} 件`}
            </Choice>
          ))}
        </Box>
      </Box>
      <TerritoryChoice root={root} levels={['district', 'town', 'village', 'grid']} chosen={territory} onChoose={setTerritory} />
      <Note>{`不够就全抽；一次最多 ${qualityLimits.size} 件、一年。自己答复的由同事来看`}</Note>
      <RefusedNotice refused={draw.refused} />
      <Button busy={draw.busy} onTap={() => void draw.run()}>
        随机抽取
      </Button>
    </Sheet>
  )
}
