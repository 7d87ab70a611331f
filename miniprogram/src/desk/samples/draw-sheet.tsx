import { qualityLimits } from '@shared/appeals/quality'
import { useState } from 'react'
import { call } from '@/platform/call'
import { Box } from '@/platform/host'
import { useAct } from '@/platform/use-act'
import { useCall } from '@/platform/use-call'
import { Answer, Button, Choice, Field, Note, RefusedNotice, Sheet } from '@/ui'
import { TerritoryChoice } from '../people/territory-choice'

const sizes = [10, 20, 50, 100] as const
/** The day in Shanghai. */
const dayOf = (at: number) => new Date(at + 8 * 3_600_000).toISOString().slice(0, 10)

interface DrawProps {
  root: { path: string; name: string }
  onDrawn: (id: string) => void
  onClose: () => void
}

/** Where, when, of which category and how many: the rest is by lot. */
export function DrawSheet({ root, onDrawn, onClose }: DrawProps) {
  const [territory, setTerritory] = useState(root)
  const [since, setSince] = useState(dayOf(Date.now() - 30 * 86_400_000))
  const [until, setUntil] = useState(dayOf(Date.now()))
  const [category, setCategory] = useState<string | null>(null)
  const [size, setSize] = useState<number>(20)
  const draw = useAct(async () =>
    onDrawn(
      (await call.appeals.drawSample({ territory: territory.path, since: since.trim(), until: until.trim(), size, ...(category ? { category } : {}) })).id,
    ),
  )
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
      <CategoryChoice chosen={category} onChoose={setCategory} />
      <TerritoryChoice root={root} levels={['district', 'town', 'village', 'grid']} chosen={territory} onChoose={setTerritory} />
      <Note>{`不够就全抽；一次最多 ${qualityLimits.size} 件、一年。自己答复的由同事来看`}</Note>
      <RefusedNotice refused={draw.refused} />
      <Button busy={draw.busy} onTap={() => void draw.run()}>
        随机抽取
      </Button>
    </Sheet>
  )
}

/** All categories, or one of the first level. */
function CategoryChoice({ chosen, onChoose }: { chosen: string | null; onChoose: (l1: string | null) => void }) {
  const tree = useCall(() => call.triage.listCategories({}), [])
  return (
    <Box className="field">
      <Box className="field-label">哪一类</Box>
      <Answer asked={tree} bones={1}>
        {(all) => (
          <Box className="wrap" role="radiogroup" label="哪一类">
            <Choice role="radio" chosen={chosen === null} onTap={() => onChoose(null)}>
              不分类别
            </Choice>
            {all
              .filter(({ l2 }) => l2 === null)
              .map(({ code, l1 }) => (
                <Choice key={code} role="radio" chosen={chosen === l1} onTap={() => onChoose(l1)}>
                  {l1}
                </Choice>
              ))}
          </Box>
        )}
      </Answer>
    </Box>
  )
}
