import { useState } from 'react'
import { call } from '@/platform/call'
import { Box } from '@/platform/host'
import { useCall } from '@/platform/use-call'
import { Answer, Button, Choice } from '@/ui'

/** The body that answers for a category: folded to the chosen one, because the list is long. */
export function BodyChoice({
  chosen,
  under,
  onChoose,
  wrong,
}: {
  chosen: string | null
  under: string | null
  onChoose: (id: string | null) => void
  wrong: string | null
}) {
  const bodies = useCall(() => call.triage.listBodies({}), [])
  const [open, setOpen] = useState(false)
  const none = under ? `随“${under}”` : '没有定'
  const choose = (id: string | null) => {
    onChoose(id)
    setOpen(false)
  }
  return (
    <Box className="field">
      <Box className="field-label">负责的部门</Box>
      <Answer asked={bodies} bones={1}>
        {(all) =>
          open ? (
            <Box className="wrap" role="radiogroup" label="负责的部门">
              <Choice role="radio" chosen={chosen === null} onTap={() => choose(null)}>
                {none}
              </Choice>
              {all.map(({ id, name }) => (
                <Choice key={id} role="radio" chosen={chosen === id} onTap={() => choose(id)}>
                  {name}
                </Choice>
              ))}
            </Box>
          ) : (
            <Box className="row">
              <Box className="grow">{chosen === null ? none : (all.find(({ id }) => id === chosen)?.name ?? chosen)}</Box>
              <Button kind="quiet" small onTap={() => setOpen(true)} label="换一个部门">
                换一个
              </Button>
            </Box>
          )
        }
      </Answer>
      {wrong ? (
        <Box className="field-wrong" role="alert">
          {wrong}
        </Box>
      ) : null}
    </Box>
  )
}
