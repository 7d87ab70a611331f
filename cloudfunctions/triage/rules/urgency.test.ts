import { heldBackSamples, urgencySamples } from './urgency.samples'
import { urgencyOf } from './urgency'

const read = (text: string) => urgencyOf('complaint', text)

describe('how urgent the words are', () => {
  test.each(urgencySamples.map(({ text, urgency, kind, bag = 'complaint' }) => [text, urgency, kind ?? '', bag] as const))(
    '%s → %s %s',
    (text, urgency, kind, bag) => {
      const judged = urgencyOf(bag, text)
      expect(judged.urgency).toBe(urgency)
      if (kind) expect(judged.danger?.kind).toBe(kind)
    },
  )

  test('of sentences that no rule was written for, none is called an emergency wrongly and most emergencies are found', () => {
    const said = heldBackSamples.filter(({ text, bag = 'complaint' }) => urgencyOf(bag, text).urgency === 'emergency')
    expect(said.filter(({ urgency }) => urgency !== 'emergency')).toEqual([])
    expect(said.length).toBeGreaterThan(heldBackSamples.filter(({ urgency }) => urgency === 'emergency').length / 2)
  })

  test('the words that made it so are named, and the numbers come in the order in which to call', () => {
    const { danger, reasons } = read('三号楼着火了！')
    expect(danger).toMatchObject({ kind: 'fire', words: ['着火'], numbers: ['119', '120'] })
    expect(reasons).toEqual(['紧急：出现“着火”'])
  })

  test('the gravest of several dangers is named first', () => {
    expect(read('楼下着火了，邻居说不想活了').danger?.kind).toBe('suicide')
  })

  test('far down in a long letter a danger of long ago stays a story', () => {
    const letter = `${'我们小区的物业收费一直说不清楚，业主多次反映没有结果。'.repeat(12)}车库里烧起来了。`
    expect(read(letter).urgency).toBe('ordinary')
  })

  test('a life in danger counts wherever it stands', () => {
    const letter = `${'我们小区的物业收费一直说不清楚，业主多次反映没有结果。'.repeat(12)}现在我真的不想活了。`
    expect(read(letter)).toMatchObject({ urgency: 'emergency', danger: { kind: 'suicide' } })
  })

  test('a hundred thousand characters, emoji and markup are read without a word of danger in them', () => {
    for (const text of ['', '火', '字'.repeat(100_000), '🔥🔥🔥', '<b onclick="x()">hello</b>', 'Пожалуйста', '\ud83d'])
      expect(read(text)).toEqual({ urgency: 'ordinary', reasons: [], danger: null })
  })
})
