import { readFileSync } from 'node:fs'
import { expect, test } from '@jest/globals'
import { describeOrderFlow } from '../../cloudfunctions/build/flows'

test('docs/flows/order.md says what the flow table says', () => {
  expect(readFileSync('docs/flows/order.md', 'utf8')).toBe(describeOrderFlow())
})
