import type { Point } from '@shared/platform/place'
import { useState } from 'react'
import { call } from '@/platform/call'
import { Box } from '@/platform/host'
import { useAct } from '@/platform/use-act'
import { Button, Card, Field, Note, RefusedNotice, RowLink } from '@/ui'

interface Found {
  name: string
  placeName: string
  territory: string
  place: Point
}

/** By the words people use for a place. */
export function SearchCard({ onChoose }: { onChoose: (found: Found) => void }) {
  const [words, setWords] = useState('')
  const [found, setFound] = useState<readonly Found[] | null>(null)
  const act = useAct(async () => setFound(await call.grids.search({ words: words.trim() })))
  const search = () => void (words.trim() && act.run())
  return (
    <Card>
      <Box className="search-row">
        <Box className="grow">
          <Field label="找地方" kind="search" value={words} onChange={setWords} placeholder="小区、路名、村名" max={60} onEnter={search} />
        </Box>
        <Button kind="quiet" small icon="search" busy={act.busy} disabled={!words.trim()} onTap={search}>
          找
        </Button>
      </Box>
      <RefusedNotice refused={act.refused} />
      {found?.length === 0 ? <Note>没有找到，换个说法，或从下面的列表里选</Note> : null}
      {found?.map((one) => (
        <RowLink key={`${one.territory}${one.name}`} icon="pin" title={one.name} note={one.placeName} onTap={() => onChoose(one)} />
      ))}
    </Card>
  )
}
