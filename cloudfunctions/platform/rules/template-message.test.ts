import { pageOfLink, templateTime, thing } from './template-message'

test('a field of a template holds twenty characters, counted as people count them', () => {
  expect(thing('一二三四五六七八九十一二三四五六七八九十')).toHaveLength(20)
  expect([...thing('😀'.repeat(30))]).toEqual([...'😀'.repeat(19), '…'])
})

test('lines become one, and an empty field is never sent', () => {
  expect(thing(' 第一行\n\n第二行 ')).toBe('第一行 第二行')
  expect(thing('  ')).toBe('—')
})

test('the time is Shanghai’s, across midnight and the year', () => {
  expect(templateTime(new Date('2026-12-31T16:05:00Z'))).toBe('2027年01月01日 00:05')
})

test('a message opens what it speaks of, else the list of messages', () => {
  expect(pageOfLink({ kind: 'order', ref: 'a&b' })).toBe('desk/order/index?id=a%26b')
  expect(pageOfLink({ kind: 'card', ref: 'own-1' })).toBe('legal/card/index?key=own-1')
  expect(pageOfLink({ kind: 'chat', ref: 'c-1' })).toBe('legal/chat/index?chat=c-1')
  expect(pageOfLink({ kind: 'consultation', ref: 'c-2' })).toBe('legal/consult/index?id=c-2')
  expect(pageOfLink(null)).toBe('home/messages/index')
})
