import { bagHint } from './bag-hint'
import { bagSamples, heldBackBagSamples } from './bag-hint.samples'

describe('a hint at another bag', () => {
  test.each(bagSamples)('%s: %s → %s', (bag, text, hint) => {
    expect(bagHint(bag, text)?.bag ?? null).toBe(hint)
  })

  test('of sentences that no rule was written for, nine hints in ten are right', () => {
    const given = heldBackBagSamples.map(([bag, text, hint]) => ({ said: bagHint(bag, text)?.bag ?? null, hint })).filter(({ said }) => said !== null)
    expect(given.filter(({ said, hint }) => said === hint).length / given.length).toBeGreaterThanOrEqual(0.9)
  })

  test('the reason quotes the words', () => {
    expect(bagHint('complaint', '想找人上门修水龙头')?.reason).toBe('“想找人上门”像是服务')
  })
})
