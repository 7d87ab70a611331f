import { useState } from 'react'
import { useMe } from '@/platform/session'
import { Box } from '@/platform/host'
import { Button } from '@/ui'
import { TerritoryChoice } from '@/desk/people/territory-choice'

interface Props {
  path: string | undefined
  nameOf: (path: string) => string | null
  onChoose: (path: string | undefined, name: string) => void
}

/** Where, down to a grid; folded to what is chosen. */
export function PlacePart({ path, nameOf, onChoose }: Props) {
  const who = useMe()
  const [open, setOpen] = useState(false)
  const root = who.value ? { path: who.value.district, name: who.value.districtName } : null
  if (open && root)
    return (
      <>
        <TerritoryChoice
          root={root}
          levels={['town', 'village', 'grid']}
          chosen={path ? { path, name: nameOf(path) ?? path } : null}
          onChoose={(one) => onChoose(one.path, one.name)}
        />
        <Button kind="quiet" small onTap={() => setOpen(false)}>
          就这里
        </Button>
      </>
    )
  return (
    <Box className="field">
      <Box className="field-label">在哪里</Box>
      <Box className="row">
        <Box className="grow">{path ? (nameOf(path) ?? path) : '全区'}</Box>
        {path ? (
          <Button kind="text" small onTap={() => onChoose(undefined, '')}>
            全区
          </Button>
        ) : null}
        <Button kind="quiet" small label="选地方" onTap={() => setOpen(true)}>
          {path ? '换一个' : '选地方'}
        </Button>
      </Box>
    </Box>
  )
}
