import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { contract } from '@shared/contract'
import { Refusal } from '@shared/platform/refusal'
import { roles } from '@shared/platform/role'
import { perform } from '@platform/kernel/serve'
import { house as everything } from '../../cloudfunctions/entry/house'
import { aHouse, type TestHouse } from '../make/house'
import { asks } from './ask'
import { type Column, expected, type Said } from './expected'
import { aCell, type Relation, setStage, type Stage } from './stage'

const operations = Object.entries(contract).flatMap(([word, verbs]) => Object.keys(verbs).map((verb) => `${word}.${verb}`))
const columns: Column[] = [...roles, 'visitor']

let house: TestHouse
let stage: Stage

beforeAll(async () => {
  house = await aHouse()
  stage = await setStage(house)
})
afterAll(() => house.close())

async function said(operation: string, column: Column, relation: Relation): Promise<Said> {
  const cell = aCell(stage, column, relation)
  const input = await asks[operation]?.(stage, cell)
  const { kernel, ports } = house.running
  try {
    await perform(everything, operation, input, { actor: cell.actor, now: house.now.read(), kernel, ports })
    return 'ok'
  } catch (error) {
    if (error instanceof Refusal) return error.code
    throw error
  }
}

describe('who may do what: every operation, every role, over their own and over foreign things', () => {
  test('the table names every operation of the contract, and none besides', () => {
    expect(Object.keys(expected).sort()).toEqual([...operations].sort())
    expect(Object.keys(asks).sort()).toEqual([...operations].sort())
  })

  test.each(operations)('%s', async (operation) => {
    const found: Record<string, string> = {}
    const wanted: Record<string, string> = {}
    for (const column of columns) {
      const row = expected[operation]
      wanted[column] = (row?.[column] ?? row?.others ?? []).join(' / ')
      found[column] = `${await said(operation, column, 'own')} / ${await said(operation, column, 'foreign')}`
    }
    expect(found).toEqual(wanted)
  })
})
