import { dangerTable } from './danger-kinds'
import { neededLetters } from './needed-letters'
import { sieveOf, withLetters } from './sieve'
import fc from 'fast-check'

test('what an expression needs is read from its letters, classes and groups', () => {
  expect(neededLetters('自杀')).toEqual(['自', '杀'])
  expect(neededLetters('喝(了)?(农药|敌敌畏)')).toEqual(['喝', '农敌'])
  expect(neededLetters('(着了|烧了)[，,！]?…火')).toEqual(['火', '着烧'])
  expect(neededLetters('(甲|乙?)丙')).toEqual(['丙'])
})

test('finds exactly what the expressions joined would find, in any text made of their letters', () => {
  const spelled = (word: string) => word.replaceAll('……', '[^。]{0,16}?').replaceAll('…', '[^，。]{0,8}?')
  const letters = [...new Set(dangerTable.flatMap(({ words }) => words.flatMap((word) => [...word.replace(/[()|?[\]…]/g, '')])))]
  const pieces = dangerTable.flatMap(({ words }) => words.flatMap((word) => word.replace(/[()?[\]…]+/g, '|').split('|')))
  const text = fc.array(fc.oneof(fc.constantFrom(...letters), fc.constantFrom(...pieces), fc.constantFrom('，', '。')), { maxLength: 60 })
  for (const { words } of dangerTable) {
    const find = sieveOf(words, spelled)
    const joined = new RegExp(words.map(spelled).join('|'), 'g')
    fc.assert(
      fc.property(text, (parts) => {
        const said = parts.join('')
        const expected = [...said.matchAll(joined)].map((match) => ({ word: match[0], at: match.index }))
        expect(withLetters(said, (held) => find(said, held))).toEqual(expected)
      }),
      { numRuns: 60 },
    )
  }
})
