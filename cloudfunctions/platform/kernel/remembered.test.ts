import { type Reader, remember } from './remembered'

/** Two handles on one database, and a load that answers only when told to. */
function aStage(maxAge = 60_000) {
  const kernel = { database: {} } as Reader['kernel']
  const reader = (db = {}, districtId = 'd') => ({ kernel, db, districtId }) as Reader
  const waiting: ((value: { n: number }) => void)[] = []
  const memory = remember<{ n: number }>(maxAge, () => new Promise((resolve) => waiting.push(resolve)))
  return { memory, reader, waiting }
}

test('callers on one handle share one load, and later ones need none', async () => {
  const { memory, reader, waiting } = aStage()
  const outer = reader()
  const both = [memory.get(outer), memory.get(outer)]
  expect(waiting).toHaveLength(1)
  waiting[0]!({ n: 1 })
  expect(await Promise.all(both)).toEqual([{ n: 1 }, { n: 1 }])
  expect(await memory.get(reader())).toEqual({ n: 1 })
  expect(waiting).toHaveLength(1)
})

test('a caller inside a transaction never waits for a load on another handle', async () => {
  const { memory, reader, waiting } = aStage()
  const outer = memory.get(reader())
  const inner = memory.get(reader())
  waiting[1]!({ n: 2 })
  expect(await inner).toEqual({ n: 2 })
  waiting[0]!({ n: 1 })
  expect(await outer).toEqual({ n: 1 })
})

test('what was being read while it was forgotten is not kept', async () => {
  const { memory, reader, waiting } = aStage()
  const outer = reader()
  const old = memory.get(outer)
  memory.forget(outer)
  waiting[0]!({ n: 1 })
  expect(await old).toEqual({ n: 1 })
  const fresh = memory.get(outer)
  waiting[1]!({ n: 2 })
  expect(await fresh).toEqual({ n: 2 })
})

test('districts are kept apart', async () => {
  const { memory, reader, waiting } = aStage()
  const [one, other] = [memory.get(reader({}, 'd')), memory.get(reader({}, 'e'))]
  waiting[0]!({ n: 1 })
  waiting[1]!({ n: 2 })
  expect(await Promise.all([one, other])).toEqual([{ n: 1 }, { n: 2 }])
})

test('a load that failed is tried again', async () => {
  const answers = [Promise.reject(new Error('no connection')), Promise.resolve({ n: 1 })]
  const { reader } = aStage()
  const memory = remember<{ n: number }>(60_000, () => answers.shift()!)
  const outer = reader()
  await expect(memory.get(outer)).rejects.toThrow('no connection')
  expect(await memory.get(outer)).toEqual({ n: 1 })
})

test('what is old is read anew, and the loader is shown what it said before', async () => {
  const { reader } = aStage()
  const memory = remember<{ n: number }>(0, async (_, last) => ({ n: (last?.n ?? 0) + 1 }))
  const outer = reader()
  expect([await memory.get(outer), await memory.get(outer)]).toEqual([{ n: 1 }, { n: 2 }])
})
