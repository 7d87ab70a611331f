import { gathered } from './gathered'

test('what is asked for while a round is under way is done as one, and everybody is answered after their own', async () => {
  const rounds: number[][] = []
  let open: () => void = () => undefined
  const ask = gathered<number>(async (all) => {
    rounds.push(all)
    if (rounds.length === 1) await new Promise<void>((done) => (open = done))
  })
  const first = ask(1)
  await new Promise((done) => setImmediate(done))
  let answered = false
  const others = Promise.all([ask(2), ask(3), ask(4)]).then(() => (answered = true))
  await new Promise((done) => setImmediate(done))
  expect([rounds, answered]).toEqual([[[1]], false])
  open()
  await Promise.all([first, others])
  expect(rounds).toEqual([[1], [2, 3, 4]])
})

test('one that cannot be done fails alone, and nothing of the others is done twice', async () => {
  const done: number[] = []
  const ask = gathered<number>(async (all) => {
    if (all.includes(13)) throw new Error('not thirteen')
    done.push(...all)
  })
  const ends = await Promise.allSettled([ask(12), ask(13), ask(14)])
  expect(ends.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
  expect(done).toEqual([12, 14])
})
