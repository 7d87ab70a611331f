import { atPlaceMetres, type Evidence } from '@shared/appeals/evidence'
import { dayWords, timeWords } from '@shared/platform/due-words'
import type { Point } from '@shared/platform/place'
import { Refusal } from '@shared/platform/refusal'

/** A telephone's clock may be ahead by so much. */
const ahead = 2 * 60_000

/**
 * That a photo can be what it is said to be: taken since the matter was reported, not in the future, and one of those that go along.
 * @throws Refusal badInput
 */
export function assertPossible(
  evidence: readonly Evidence[],
  { attachments, receivedAt, now }: { attachments: readonly string[]; receivedAt: Date; now: Date },
): void {
  const no = (why: string, sentence: string) => new Refusal('badInput', why, { field: 'evidence', sentence })
  for (const { attachment, at } of evidence) {
    const taken = Date.parse(at)
    if (!attachments.includes(attachment)) throw no('photo does not go along', '有现场照片没有一起发，请删掉后重拍')
    if (taken > now.getTime() + ahead) throw no('taken in the future', '现场照片的时间在将来，请校准手机时间后重拍')
    if (taken < receivedAt.getTime()) throw no('taken before', '现场照片拍在居民反映之前，请到现场重拍一张')
  }
  if (new Set(evidence.map(({ attachment }) => attachment)).size < evidence.length) throw no('one photo twice', '同一张现场照片写了两次，请删掉后重拍')
}

/** Where a photo was taken, as much of it as is shown. */
export interface Taken {
  at: Date
  /** From the order's own point; null when it has none. */
  metres: number | null
  /** By how much the phone may be wrong, metres. */
  accuracy: number | null
}

/** Whether this is at the place: near its point; where the order has none nobody can say otherwise. */
export function isAtPlace({ metres, accuracy }: Pick<Taken, 'metres' | 'accuracy'>): boolean {
  return metres === null || metres <= atPlaceMetres + Math.min(accuracy ?? 0, atPlaceMetres)
}

/** 现场 · 14:32 · 距反映地点 35 米 for staff; a resident reads when, not from where. */
export function captionOf(taken: Taken, viewer: 'staff' | 'resident', now: Date): string {
  const today = dayWords(taken.at, now) === dayWords(now, now)
  const when = today ? timeWords(taken.at) : `${dayWords(taken.at, now).split(' ')[0]} ${timeWords(taken.at)}`
  if (viewer === 'resident') return `现场照片 · ${when}`
  const { metres, accuracy } = taken
  const far = metres === null ? '反映时没有定位' : `距反映地点 ${lengthWords(metres)}`
  const doubt = accuracy !== null && accuracy > atPlaceMetres ? `（定位误差约 ${lengthWords(accuracy)}）` : ''
  return `${isAtPlace(taken) ? '现场' : '不在现场'} · ${when} · ${far}${doubt}`
}

export function lengthWords(metres: number): string {
  return metres < 1000 ? `${Math.round(metres)} 米` : `${(metres / 1000).toFixed(1)} 公里`
}

export const pointOf = ({ lng, lat }: { lng: number | null; lat: number | null }): Point | null => (lng === null || lat === null ? null : { lng, lat })
