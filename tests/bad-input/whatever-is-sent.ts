import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { contract } from '@shared/contract'
import { Refusal } from '@shared/platform/refusal'
import { roles } from '@shared/platform/role'
import type { Actor } from '@platform/kernel/context'
import { perform } from '@platform/kernel/serve'
import fc from 'fast-check'
import { house as everything } from '../../cloudfunctions/entry/house'
import { aHouse, type TestHouse } from '../make/house'
import { aCell, setStage, type Stage } from '../permissions/stage'
import { asks } from '../permissions/ask'
import { countRows } from './count-rows'

let house: TestHouse
let stage: Stage

/** Somebody with every role there is, so that what is wrong with the input comes to light and not who asks. */
function everybody(): Actor {
  const { actor } = aCell(stage, 'resident', 'own')
  return { ...actor, hats: roles.flatMap((role) => aCell(stage, role, 'own').actor.hats) }
}

async function send(operation: string, input: unknown): Promise<Refusal | null> {
  const { kernel, ports } = house.running
  try {
    await perform(everything, operation, input, { actor: everybody(), now: house.now.read(), kernel, ports })
    return null
  } catch (error) {
    if (error instanceof Refusal) return error
    throw error
  }
}

/** A refusal that people can read: never our fault, a sentence in Chinese, and nothing of the machinery in it. */
function assertPlain(refusal: Refusal): void {
  expect(refusal.code === 'ourFault' ? refusal.message : '').toBe('')
  expect(refusal.sentence).toMatch(/[\u4e00-\u9fff]/)
  expect(JSON.stringify(refusal.onWire())).not.toMatch(/ at |Error|node_modules|select |insert /)
}

const nasty = [
  '',
  ' ',
  '\u0000',
  'a\u0000b'.repeat(4),
  '\ud83d',
  '\udc00后半个',
  '👨‍👩‍👧‍👦🇨🇳',
  '\u202e从右往左',
  'مرحبا',
  "'; drop table appeals; --",
  '" or 1=1',
  '%_%',
  '\\',
  '__proto__',
  'constructor',
  '../../etc/passwd',
  '${7*7}',
  '<script>alert(1)</script>',
  '-'.repeat(36),
  '00000000-0000-0000-0000-000000000000',
  '320999',
  '320999.t9',
  '999999.t1',
  '字'.repeat(30_000),
  'MjAyNi0xMS0yM3x4',
  'NaN',
  '+99999-01-01T00:00:00Z',
  '0000-01-01T00:00:00Z',
  '9999-12-31T23:59:59Z',
  Buffer.from('+200000-01-01T00:00:00.000Z|00000000-0000-0000-0000-000000000000').toString('base64url'),
  Buffer.from(`2026-01-01T00:00:00.000Z|${'-'.repeat(36)}`).toString('base64url'),
]
const wrong: unknown[] = [
  ...nasty,
  null,
  0,
  -1,
  1.5,
  1e308,
  Number.NaN,
  Number.MAX_SAFE_INTEGER,
  2 ** 31,
  true,
  [],
  {},
  [[]],
  [null],
  Array(5000).fill('x'),
  { __proto__: { role: 'admin' } },
  JSON.parse('{"__proto__":{"by":["admin"]}}'),
]
const anything = fc.oneof(
  fc.jsonValue({ maxDepth: 3 }),
  fc.constantFrom(...wrong),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.anything({ maxDepth: 2, withBigInt: false, withDate: true }),
)

/** The tests of these words' operations. A file each, so that they share the machine's cores. */
export function takesNothingAmiss(isMine: (word: string) => boolean): void {
  const operations = Object.entries(contract).flatMap(([word, verbs]) => (isMine(word) ? Object.keys(verbs).map((verb) => `${word}.${verb}`) : []))
  beforeAll(async () => {
    house = await aHouse()
    stage = await setStage(house)
  })
  afterAll(() => house.close())

  describe('whatever is sent, it is done or refused in plain words, and a refusal leaves nothing behind', () => {
    test.each(operations)('%s takes no arbitrary JSON amiss', takesAnything)
    test.each(operations)('%s takes one wrong field among good ones no more amiss', takesOneWrongField)
  })
}

async function takesAnything(operation: string): Promise<void> {
  await fc.assert(
    fc.asyncProperty(anything, async (input) => {
      const before = await countRows(house)
      const refusal = await send(operation, input)
      if (!refusal) return
      assertPlain(refusal)
      expect(await countRows(house)).toEqual(before)
    }),
    { numRuns: 12 },
  )
}

async function takesOneWrongField(operation: string): Promise<void> {
  // PGlite counts nothing by itself: without statistics what others left behind makes every look-up slow.
  await house.rows('analyze')
  const cell = aCell(stage, 'resident', 'own')
  let good = (await asks[operation]?.(stage, cell)) as Record<string, unknown>
  let before = await countRows(house)
  for (const field of fieldsOf(operation, good)) {
    const taken = new Set<string>()
    for (const value of wrong) {
      const sent = { ...good, [field]: value }
      // What the schema reads as the same thing (a field it does not know, blanks cut off) is the same work: once is enough.
      const read = asRead(operation, sent, field)
      if (read && taken.has(read)) continue
      const refusal = await send(operation, sent)
      if (refusal) {
        assertPlain(refusal)
        continue
      }
      if (read) taken.add(read)
      // It was taken: what it needs is made anew.
      await house.settle()
      good = (await asks[operation]?.(stage, cell)) as Record<string, unknown>
      before = await countRows(house)
    }
    expect(await countRows(house)).toEqual(before)
  }
}

/** What of the field the work would get to see; null where the schema refuses. */
function asRead(operation: string, sent: Record<string, unknown>, field: string): string | null {
  const parsed = schemaOf(operation).safeParse(sent)
  return parsed.success ? JSON.stringify((parsed.data as Record<string, unknown> | undefined)?.[field] ?? null) : null
}

function schemaOf(operation: string) {
  const [word = '', verb = ''] = operation.split('.')
  const served = everything[word]?.[verb]
  if (!served) throw new Error(`no operation ${operation}`)
  return served.input
}

/** The fields that the schema names and those of the good input. */
function fieldsOf(operation: string, good: object): string[] {
  const schema = schemaOf(operation) as unknown as { def: { shape?: Record<string, unknown> } }
  return [...new Set([...Object.keys(schema.def.shape ?? {}), ...Object.keys(good), 'notAField'])]
}
