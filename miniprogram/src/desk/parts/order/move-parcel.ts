import type { OrderDetail } from '@shared/appeals/order'
import { dropFile, newKey } from '@/platform/files'
import { type Carrier, carry } from '@/platform/outbox'
import { aParcel, type Parcel } from '@/platform/parcel'
import { me } from '@/platform/session'
import { sendFiles } from '@/platform/upload'
import { sentIds } from '@/platform/use-files'
import { tellChanged } from '../changes'
import { type DeskMove, makeMove } from './make-move'
import type { OrderDraft } from './order-draft'
import { evidenceOf } from './shots'

/** A move on its way: the order as it was seen, with everything that was typed and photographed. */
export interface MoveSent {
  orderId: string
  version: number
  move: DeskMove
  draft: OrderDraft
  number: string
  title: string
}
export type MoveParcel = Parcel & { kind: 'move'; what: MoveSent }

export function isMove(parcel: Parcel): parcel is MoveParcel {
  return parcel.kind === 'move'
}

type Moved = Pick<OrderDetail, 'id' | 'version' | 'number' | 'title'>

export function aMoveParcel({ id, version, number, title }: Moved, move: DeskMove, draft: OrderDraft, key: string = newKey()): MoveParcel {
  const what = { orderId: id, version, move, draft, number, title }
  return aParcel({ key, line: id, kind: 'move', what, by: me.get()?.personId ?? null, at: Date.now() }) as MoveParcel
}

const aMoment = 5000

/** First what photos are not up yet, then the move. */
const carrier: Carrier<MoveSent> = {
  async send(what, key, save) {
    const { orderId, version, move, draft } = what
    await sendFiles(draft.files, () => save(what))
    const evidence = evidenceOf(draft, draft.files)
    return { version: await makeMove({ id: orderId, version }, move, { ...draft, evidence }, sentIds(draft.files), key) }
  },
  follow: (next, result) => ({ ...next, version: (result as { version: number }).version }),
  done: ({ what, tries, at }) => {
    for (const { file } of what.draft.files) void dropFile(file.id)
    // Whoever made it a moment ago hears it where they made it; pages that show the order hear of the others here.
    if (tries > 0 || Date.now() - at > aMoment) tellChanged()
  },
}

export function carryMoves(): void {
  carry('move', carrier)
}
