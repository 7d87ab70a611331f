import type { Receipt } from '@shared/appeals/appeal'
import { call } from '@/platform/call'
import { dropFile } from '@/platform/files'
import { sendFile } from '@/platform/upload'
import type { DeskDraft } from './desk-draft'

/** Enters what was taken down. The draft's key makes twice one. */
export async function sendDesk(draft: DeskDraft): Promise<Receipt> {
  for (const held of draft.files) held.remote ??= await sendFile(held.file)
  const spot = draft.placeText.trim() || draft.place?.text
  const receipt = await call.appeals.enterAtDesk({
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
  })
  for (const held of draft.files) void dropFile(held.file.id)
  return receipt
}
