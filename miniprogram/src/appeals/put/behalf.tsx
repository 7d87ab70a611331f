import type { Draft } from '@/platform/drafts'
import { Box } from '@/platform/host'
import { Choice, Field, Switch } from '@/ui'

interface BehalfProps {
  behalf: Draft['behalf']
  onChange: (behalf: Draft['behalf']) => void
  wrong: string | null
}

/** Said for somebody else, with their consent. */
export function Behalf({ behalf, onChange, wrong }: BehalfProps) {
  return (
    <Box className="behalf">
      <Switch
        title="替别人说"
        note="例如替家里老人、邻居说"
        on={behalf !== null}
        onChange={(on) => onChange(on ? { name: '', phone: '', consent: false } : null)}
      />
      {behalf ? (
        <Box className="behalf-fields">
          <Field label="他（她）的姓名" value={behalf.name} onChange={(name) => onChange({ ...behalf, name })} max={30} />
          <Field label="他（她）的电话（可不填）" kind="tel" value={behalf.phone} onChange={(phone) => onChange({ ...behalf, phone })} max={20} />
          <Box className="field">
            <Choice chosen={behalf.consent} onTap={() => onChange({ ...behalf, consent: !behalf.consent })}>
              已征得本人同意
            </Choice>
            {wrong ? (
              <Box className="field-wrong" role="alert">
                {wrong}
              </Box>
            ) : null}
          </Box>
        </Box>
      ) : null}
    </Box>
  )
}
