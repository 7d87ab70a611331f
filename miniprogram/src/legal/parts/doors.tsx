import { Box } from '@/platform/host'
import { draftOf } from '@/platform/drafts'
import { newKey } from '@/platform/files'
import { ring } from '@/platform/phone'
import { go } from '@/platform/route'
import { Button, Note } from '@/ui'

/**
 * Where to go with it: a lawyer by telephone, mediation, a bag. What was said goes along and can be changed before it is sent.
 * @param still they are only shown
 */
export function Doors({ asked, title, still }: { asked: string; title: string; still: boolean }) {
  const through = (door: () => void) => () => (still ? undefined : door())
  return (
    <Box className="legal-doors" role="group" label="还可以">
      <Note>还没解决？</Note>
      <Box className="wrap">
        <Button kind="quiet" small icon="phone" onTap={through(() => ring('12348'))} label="打 12348 问律师，免费">
          12348 问律师
        </Button>
        <Button kind="quiet" small onTap={through(() => put(`想请村里调解：${asked || title}`))}>
          找人调解
        </Button>
        <Button kind="quiet" small onTap={through(() => put(asked || title))}>
          投进服务袋
        </Button>
      </Box>
    </Box>
  )
}

/** Into the red bag, with the words filled in; a draft that is there already stays, and the words come after it. */
function put(text: string): void {
  const bag = 'service'
  const there = draftOf(bag).get()
  const words = [there?.text.trim(), text].filter(Boolean).join('\n')
  const blank = { key: newKey(), bag: 'service' as const, files: [], place: null, placeText: '', anonymous: false, phone: '', behalf: null }
  draftOf(bag).set({ ...blank, ...there, text: there?.text.includes(text) ? there.text : words })
  go('/appeals/put/index', { bag })
}
