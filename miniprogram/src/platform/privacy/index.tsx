import { Page, Skeleton } from '@/ui'

export default function Screen() {
  return (
    <Page title='五色袋'>
      <Skeleton />
    </Page>
  )
}
