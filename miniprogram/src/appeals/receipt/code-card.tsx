import { useState } from 'react'
import { Box } from '@/platform/host'
import { copyText } from '@/platform/phone'
import { Button, Card, Note, Title } from '@/ui'

/** The receipt code of an anonymous appeal, shown once. This phone keeps it; another one needs it written down. */
export function CodeCard({ code }: { code: string }) {
  const [copied, setCopied] = useState<boolean | null>(null)
  return (
    <Card className="code-card">
      <Title level={3}>您的回执码，只显示这一次</Title>
      <Box className="code">{code.replace(/(.{4})(?=.)/g, '$1 ')}</Box>
      <Note>凭它看进展、评价、再办一次。这部手机已经记住；换手机要用，请抄下来</Note>
      <Button kind="quiet" icon="copy" onTap={() => void copyText(code).then(setCopied)}>
        {copied === true ? '已复制' : copied === false ? '没复制成，请抄下来' : '复制回执码'}
      </Button>
    </Card>
  )
}
