import type { Category } from '@shared/triage/category'
import { Box, Tap } from '@/platform/host'
import { Chip, colour, Icon, Note } from '@/ui'
import { termsWords } from './category-words'

/** One category: its name, who answers for it, and what is special about it. `full` says its first level too. */
export function CategoryRow({ of, full, onOpen }: { of: Category; full?: boolean; onOpen: () => void }) {
  const name = of.l2 ?? of.l1
  const words = termsWords(of)
  return (
    <Tap
      className={`category-row ${of.retired ? 'is-retired' : ''}`}
      onTap={onOpen}
      label={[name, of.retired ? '已停用' : '', ...words].filter(Boolean).join('，')}
    >
      <Box className="grow">
        <Box className="category-name">
          <Box inline>{name}</Box>
          {of.retired ? <Chip>已停用</Chip> : null}
          {of.sensitive ? <Chip tone="soon">敏感</Chip> : null}
          {of.emergency ? <Chip tone="late">较急</Chip> : null}
        </Box>
        <Note>{[full && of.l2 ? of.l1 : '', of.code, ...words].filter(Boolean).join(' · ')}</Note>
      </Box>
      <Icon name="next" size={18} tone={colour.sub} />
    </Tap>
  )
}
