import type { Receipt } from '@shared/appeals/appeal'
import { call } from '@/platform/call'
import { dropFile } from '@/platform/files'
import { carry, post } from '@/platform/outbox'
import { aParcel, type Parcel } from '@/platform/parcel'
import { me } from '@/platform/session'
import { sendFiles } from '@/platform/upload'
import type { DeskDraft } from './desk-draft'

/** Enters what was taken down. The draft's key makes twice one. */
async function sendDesk(draft: DeskDraft, save: () => void): Promise<Receipt> {
  await sendFiles(draft.files, save)
  const spot = draft.placeText.trim() || draft.place?.text
  const entry = {
    key: draft.key,
    how: draft.how,
    bag: draft.bag,
    text: draft.text.trim(),
    attachments: draft.files.flatMap((held) => (held.remote ? [held.remote] : [])),
    ...(draft.name.trim() ? { name: draft.name.trim() } : {}),
    ...(draft.phone.trim() ? { phone: draft.phone.trim() } : {}),
    ...(draft.place?.point ? { place: draft.place.point } : {}),
    ...(draft.place?.territory && !draft.place.point ? { territory: draft.place.territory } : {}),
    ...(spot ? { placeText: spot } : {}),
    ...(draft.behalf
      ? {
          behalf: {
            name: draft.behalf.name.trim(),
            consent: draft.behalf.consent as true,
            ...(draft.behalf.phone.trim() ? { phone: draft.behalf.phone.trim() } : {}),
          },
        }
      : {}),
    ...(draft.takenAt ? { takenAt: draft.takenAt } : {}),
  }
  return call.appeals.enterAtDesk(entry, { context: { once: draft.key } })
}

export type DeskParcel = Parcel & { kind: 'desk'; what: DeskDraft; result: Receipt | null }

export function isDesk(parcel: Parcel): parcel is DeskParcel {
  return parcel.kind === 'desk'
}

/** Enters it by way of the outbox, and answers how it stands. */
export async function postDesk(draft: DeskDraft): Promise<DeskParcel> {
  const parcel = aParcel({ key: draft.key, line: draft.key, kind: 'desk', what: draft, by: me.get()?.personId ?? null, at: Date.now() })
  return (await post(parcel)) as DeskParcel
}

export function carryDesk(): void {
  carry<DeskDraft>('desk', {
    send: (draft, _key, save) => sendDesk(draft, () => save(draft)),
    done: ({ what }) => {
      for (const { file } of what.files) void dropFile(file.id)
    },
  })
}
