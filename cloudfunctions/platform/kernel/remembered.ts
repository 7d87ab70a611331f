import type { Context } from './context'
import type { Database, Db } from './database'

/** What a read needs of a context. Inside an act pass `{ ...ctx, db }`: the outer handle waits for ever there. */
export type Reader = Pick<Context, 'db' | 'districtId' | 'kernel' | 'now'>

export interface Remembered<T> {
  get(reader: Reader): Promise<T>
  /** The next `get` in this process reads anew. */
  forget(reader: Reader): void
}

/**
 * Keeps in this process, for each database and district, what is asked at every submit and changes seldom, for `maxAge` ms.
 * `load` is given what it answered last, and may give it back when nothing has changed.
 * Callers share one load only when they share a handle: one that waited for a load behind another transaction could wait for ever.
 */
export function remember<T extends object>(maxAge: number, load: (reader: Reader, last: T | null) => Promise<T>): Remembered<T> {
  type Slot = { value: T | null; readAt: number; turn: number; loading: WeakMap<Db, Promise<T>> }
  const houses = new WeakMap<Database, Map<string, Slot>>()

  function slotOf({ kernel, districtId }: Reader): Slot {
    const house = houses.get(kernel.database) ?? new Map<string, Slot>()
    houses.set(kernel.database, house)
    const slot = house.get(districtId) ?? { value: null, readAt: Number.NEGATIVE_INFINITY, turn: 0, loading: new WeakMap() }
    house.set(districtId, slot)
    return slot
  }

  async function read(reader: Reader, slot: Slot): Promise<T> {
    const { turn } = slot
    const value = await load(reader, slot.value)
    // Forgotten while it was read: what came back may be from before the change.
    if (slot.turn === turn) Object.assign(slot, { value, readAt: performance.now() })
    return value
  }

  return {
    get(reader) {
      const slot = slotOf(reader)
      if (slot.value && performance.now() - slot.readAt < maxAge) return Promise.resolve(slot.value)
      const running = slot.loading.get(reader.db)
      if (running) return running
      const started = read(reader, slot).finally(() => {
        if (slot.loading.get(reader.db) === started) slot.loading.delete(reader.db)
      })
      slot.loading.set(reader.db, started)
      return started
    },
    forget(reader) {
      const slot = slotOf(reader)
      slot.turn++
      slot.readAt = Number.NEGATIVE_INFINITY
      slot.loading = new WeakMap()
    },
  }
}
