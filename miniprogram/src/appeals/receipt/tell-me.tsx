import { useState } from 'react'
import { me } from '@/platform/session'
import { askToTell } from '@/platform/subscribe'
import { Button, Card, Note, Notice } from '@/ui'

/** "Tell me": WeChat asks for leave to send one message. It only exists there, and only when templates are set up. */
export function TellMe() {
  const templates = me.use()?.templates ?? []
  const [told, setTold] = useState<'yes' | 'no' | null>(null)
  if (process.env.TARO_ENV === 'h5' || templates.length === 0) return null
  if (told === 'yes') return <Notice tone="good">好的，有进展会在微信里告诉您</Notice>
  return (
    <Card>
      <Button kind="quiet" icon="bell" onTap={() => askToTell(templates, setTold)}>
        有进展在微信里告诉我
      </Button>
      {told === 'no' ? <Note>没有打开也没关系，“消息”里一样看得到</Note> : null}
    </Card>
  )
}
