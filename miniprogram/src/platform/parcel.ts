/** Something on its way: written down before it is sent, and there until it has been confirmed or a person takes it out. */
export interface Parcel {
  /** The house knows it by this key: sent twice it is done once. */
  key: string
  /** Parcels of one line go one after the other, lines do not wait for each other: an order's id, or the key alone. */
  line: string
  kind: string
  what: unknown
  /** Whose it is: sent only while they are signed in; null = whoever uses this phone. */
  by: string | null
  /** When it was put in, ms. */
  at: number
  /** The one of the same line that it was written on top of, while that one is still here. */
  after: string | null
  state: 'waiting' | 'sending' | 'refused' | 'sent'
  /** Why it waits or was refused: the code, the words for people, and the field that they are about. */
  code: string | null
  sentence: string | null
  field: string | null
  tries: number
  /** Not tried by itself before this moment, ms. */
  notBefore: number
  result: unknown
}

/** One more, still unsent. */
export function aParcel(one: Pick<Parcel, 'key' | 'line' | 'kind' | 'what' | 'by' | 'at'>): Parcel {
  return { ...one, after: null, state: 'waiting', code: null, sentence: null, field: null, tries: 0, notBefore: 0, result: null }
}

/** Written down behind the others of its line. */
export function added(parcels: readonly Parcel[], parcel: Parcel): Parcel[] {
  const before = parcels.filter((one) => one.line === parcel.line && one.state !== 'sent' && one.key !== parcel.key).at(-1)
  return [...parcels.filter((one) => one.key !== parcel.key), { ...parcel, after: before?.key ?? null }]
}

/** Without it; what was written on top of it stands alone from now on. */
export function without(parcels: readonly Parcel[], key: string): Parcel[] {
  return parcels.flatMap((one) => (one.key === key ? [] : [one.after === key ? { ...one, after: null } : one]))
}

/** The first unsent one of each line, in the order in which they were put in. */
export function heads(parcels: readonly Parcel[]): Parcel[] {
  const first = new Map<string, Parcel>()
  for (const one of parcels) if (one.state !== 'sent' && !first.has(one.line)) first.set(one.line, one)
  return [...first.values()]
}

/** One that says "sending" was cut off by a closed program: it goes again, under the same key. */
export function isOnItsWay({ state }: Parcel): boolean {
  return state === 'waiting' || state === 'sending'
}

const longest = 300_000

/** Seconds at first, five minutes at last. */
export function backOff(tries: number): number {
  return Math.min(longest, 5000 * 2 ** Math.max(0, Math.min(tries, 10) - 1))
}

/** So often it is tried when the fault seems to be the house's. */
const faults = 5

/** Whether it is worth trying again without a person's doing anything. */
export function isForLater(code: string, tries: number): boolean {
  if (code === 'ourFault') return tries < faults
  return code === 'offline' || code === 'unavailable' || code === 'tooMany' || code === 'notSignedIn'
}
