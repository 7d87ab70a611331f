import { bagName } from '@shared/appeals/bag'
import { orderFlow } from '@shared/appeals/order.flow'
import type { Draft } from '@/platform/drafts'
import { isAppeal } from '@/platform/outbox'
import type { Parcel } from '@/platform/parcel'
import type { Held } from '@/platform/use-files'
import { isDesk } from '../enter/send-desk'
import { correctionWords, isCorrection } from '../parts/order/correction-parcel'
import { isMove } from '../parts/order/move-parcel'

const wayName = { walkIn: '来访登记', telephone: '来电登记', patrol: '巡查' } as const

interface Told {
  /** What it is: 办结答复, 巡查, 吐槽. */
  name: string
  /** What it is about. */
  about: string
  /** What was typed. */
  words: string
  files: readonly Held[]
}

/** A parcel as its sender reads it. */
export function toldOf(parcel: Parcel): Told {
  if (isMove(parcel)) {
    const { move, number, title, draft } = parcel.what
    return { name: orderFlow[move].label, about: `${title} · ${number}`, words: draft.text, files: draft.files }
  }
  if (isCorrection(parcel)) {
    const { correction, number, title } = parcel.what
    return { name: orderFlow[correction.do].label, about: `${title} · ${number}`, words: correctionWords(correction), files: [] }
  }
  if (isDesk(parcel)) {
    const { how, bag, text, place, files } = parcel.what
    return { name: wayName[how], about: [bagName[bag], place?.name].filter(Boolean).join(' · '), words: text, files }
  }
  if (isAppeal(parcel)) {
    const { bag, text, join, files } = parcel.what as Draft
    return { name: bagName[bag], about: join ? `和邻居一起办：${join.summary}` : '我自己投的', words: text, files }
  }
  return { name: '一步操作', about: '', words: '', files: [] }
}

const wayOn: Record<string, string> = {
  changedMeanwhile: '先看最新情况，再决定改了再发，还是删掉',
  wrongMoment: '这件事已经走到下一步了。看看最新情况，不用发的就删掉',
  notAllowed: '这件事已经不在您手里。有话要留，可以告诉现在办理的人',
  notFound: '这件事已经看不到了，可能已转走',
  tooOld: '放得太久了，先看最新情况',
  ourFault: '不是您的错，可以过一会儿再试',
}

/** What can be done about one that was refused. */
export function wayOnOf(parcel: Parcel): string {
  const { code } = parcel
  if (isCorrection(parcel) && code === 'changedMeanwhile') return '先看最新情况，还要改就在工单里再改一次，不用改了就删掉'
  return wayOn[code ?? ''] ?? '改好了再发，写的和照片都在'
}

/** Why one waits, without blaming the network for what is not its fault. */
export function waitWords(parcel: Parcel, parcels: readonly Parcel[], isOnline: boolean, who: string | null): string {
  if (parcel.by !== null && who !== null && parcel.by !== who) return '是另一个人登录时做的，换回那个人登录后自己发'
  const before = parcels.find(({ key, state }) => key === parcel.after && state !== 'sent')
  if (before?.state === 'refused') return `“${toldOf(before).name}”还没发成，先处理它`
  if (before) return `等“${toldOf(before).name}”发出后接着发`
  if (parcel.code === 'notSignedIn') return '登录过期了，重新登录后自己发'
  if (isOnline && parcel.sentence && parcel.code !== 'offline') return parcel.sentence
  return '有信号时自己发，不用管它'
}
