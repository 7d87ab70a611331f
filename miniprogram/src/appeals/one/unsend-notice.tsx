import type { MyAppealDetail } from '@shared/appeals/appeal'
import { useEffect, useState } from 'react'
import { call } from '@/platform/call'
import { draftOf } from '@/platform/drafts'
import { newKey } from '@/platform/files'
import { receipts } from '@/platform/send-draft'
import { goInstead } from '@/platform/route'
import { useAct } from '@/platform/use-act'
import { Notice, RefusedNotice } from '@/ui'

/** Within a minute it can be taken back as if never sent: the words return to the draft. */
export function UnsendNotice({ one }: { one: MyAppealDetail }) {
  const until = one.unsendUntil ? Date.parse(one.unsendUntil) : 0
  const [left, setLeft] = useState(() => until - Date.now())
  useEffect(() => {
    const timer = setInterval(() => setLeft(until - Date.now()), 1000)
    return () => clearInterval(timer)
  }, [until])
  const act = useAct(async () => {
    const { bag, text } = await call.appeals.unsend({ ref: one.ref })
    receipts.set(receipts.get().filter((code) => code !== one.ref))
    draftOf(bag).set({ key: newKey(), bag, text, files: [], place: null, placeText: one.placeText ?? '', anonymous: one.anonymous, phone: '', behalf: null })
    goInstead('/appeals/put/index', { bag })
  })
  if (left <= 0 || !one.moves.includes('unsend')) return null
  return (
    <>
      <Notice action={{ name: act.busy ? '请稍等…' : '撤回修改', onTap: () => void act.run() }}>{`刚投的，${Math.ceil(left / 1000)} 秒内可以撤回来改`}</Notice>
      <RefusedNotice refused={act.refused} />
    </>
  )
}
