/** Of a key that more appeals share than this, each is compared only with its neighbours in time. */
const longest = 256
const neighbours = 24
/** So many of those that share the most telling keys are compared with each appeal. */
const compared = 60
/** Room for the number of an appeal beside its key in one double. */
const room = 2 ** 21

/**
 * Calls `visit` once for every two appeals that share enough of their keys to be worth comparing. Appeals stand in a fixed order;
 * memory and time grow with their number and not with its square, because long lists are looked at near the appeal only.
 */
export function nearPairs(keys: readonly (readonly number[])[], visit: (a: number, b: number) => void): void {
  if (keys.length > room) throw new Error(`more than ${room} texts at once`)
  const index = indexOf(keys)
  const best = new Int32Array(keys.length * compared).fill(-1)
  const shared = new Map<number, number>()
  keys.forEach((own, i) => {
    shared.clear()
    for (const key of own) addSharers(index, key, i, shared)
    shared.delete(i)
    const top = [...shared].sort((a, b) => b[1] - a[1] || Math.abs(a[0] - i) - Math.abs(b[0] - i) || a[0] - b[0]).slice(0, compared)
    top.forEach(([j], k) => {
      best[i * compared + k] = j
    })
  })
  keys.forEach((_, i) => {
    for (const j of best.subarray(i * compared, (i + 1) * compared)) {
      if (j < 0) break
      if (j < i || !best.subarray(j * compared, (j + 1) * compared).includes(i)) visit(Math.min(i, j), Math.max(i, j))
    }
  })
}

interface Index {
  /** (key + 2^31) × room + appeal, rising. */
  entries: Float64Array
  size: number
}

function indexOf(keys: readonly (readonly number[])[]): Index {
  const entries = new Float64Array(keys.reduce((sum, own) => sum + own.length, 0))
  let at = 0
  keys.forEach((own, i) => {
    for (const key of own) entries[at++] = (key + 2 ** 31) * room + i
  })
  return { entries: entries.sort(), size: keys.length }
}

function addSharers({ entries, size }: Index, key: number, own: number, shared: Map<number, number>): void {
  const base = (key + 2 ** 31) * room
  const [from, to] = [firstFrom(entries, base), firstFrom(entries, base + room)]
  const telling = Math.log(1 + size / (to - from))
  const at = to - from > longest ? firstFrom(entries, base + own) : -1
  const [start, end] = at < 0 ? [from, to] : [Math.max(from, at - neighbours), Math.min(to, at + neighbours + 1)]
  for (let k = start; k < end; k++) {
    const other = (entries[k] as number) - base
    shared.set(other, (shared.get(other) ?? 0) + telling)
  }
}

/** Where the first entry of at least this value stands. */
function firstFrom(entries: Float64Array, value: number): number {
  let [low, high] = [0, entries.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((entries[middle] as number) < value) low = middle + 1
    else high = middle
  }
  return low
}
