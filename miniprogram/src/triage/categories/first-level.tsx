import type { Category } from '@shared/triage/category'
import { Box, Tap } from '@/platform/host'
import { Button, Chip, colour, Icon, Note } from '@/ui'
import { CategoryRow } from './category-row'
import { termsWords } from './category-words'

interface Props {
  first: Category
  seconds: Category[]
  open: boolean
  onFold: () => void
  onOpen: (one: Category) => void
  /** Null for those who only read. */
  onAdd: (() => void) | null
}

/** A first-level category and, unfolded, what is under it. */
export function FirstLevel({ first, seconds, open, onFold, onOpen, onAdd }: Props) {
  const inUse = seconds.filter(({ retired }) => !retired).length
  return (
    <Box className="card tight" role="group" label={first.l1}>
      <Tap className={`category-row ${first.retired ? 'is-retired' : ''}`} expanded={open} onTap={onFold} label={`${first.l1}，${inUse} 个二级类别`}>
        <Box className="grow">
          <Box className="category-name strong">
            <Box inline>{first.l1}</Box>
            {first.retired ? <Chip>已停用，下面的也不再用</Chip> : null}
            {first.sensitive ? <Chip tone="soon">敏感</Chip> : null}
          </Box>
          <Note>{[`${inUse} 个二级类别`, ...termsWords(first)].join(' · ')}</Note>
        </Box>
        <Icon name={open ? 'down' : 'next'} size={18} tone={colour.sub} />
      </Tap>
      {open ? (
        <Box className="category-seconds">
          {seconds.map((one) => (
            <CategoryRow key={one.code} of={one} onOpen={() => onOpen(one)} />
          ))}
          <Box className="wrap category-tools">
            <Button kind="text" small icon="edit" onTap={() => onOpen(first)}>
              {onAdd ? `改“${first.l1}”本身` : `看“${first.l1}”本身`}
            </Button>
            {onAdd ? (
              <Button kind="text" small icon="plus" onTap={onAdd}>
                加二级类别
              </Button>
            ) : null}
          </Box>
        </Box>
      ) : null}
    </Box>
  )
}
