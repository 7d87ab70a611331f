import { type Said, senderOf } from './sender'

const hash = (what: string) => `<${what}>`
const said = (change: Partial<Said>): string | null => senderOf(hash, { anonymous: false, personId: null, phone: null, source: 'tap', name: null, ...change })

test('two appeals of one person, one telephone or one user of a channel have one sender', () => {
  expect(said({ personId: 'p1', phone: '19900000001' })).toBe(said({ personId: 'p1' }))
  expect(said({ phone: '199 0000 0001', source: 'desk' })).toBe(said({ phone: '+86 19900000001', source: '12345' }))
  expect(said({ source: '12345', name: 'U100342' })).toBe(said({ source: '12345', name: ' U100342 ' }))
  expect(said({ source: '12345', name: 'U100342' })).not.toBe(said({ source: '书记信箱', name: 'U100342' }))
  expect(said({ personId: 'p1' })).not.toBe(said({ personId: 'p2' }))
})

test('who gave no name has none, whatever else is known', () => {
  expect(said({ anonymous: true, personId: 'p1', phone: '19900000001', source: '12345', name: 'U100342' })).toBeNull()
})

test.each(['张女士', '王伟', '匿名', '1**2', 'A001***', ''])('“%s” may be many people', (name) => {
  expect(said({ source: '12345', name })).toBeNull()
})

test('a name typed at the desk or on the telephone is nobody in particular', () => {
  expect(said({ source: 'desk', name: 'zhang001' })).toBeNull()
  expect(said({ source: 'tap', name: 'zhang001' })).toBeNull()
  expect(said({ source: 'desk', phone: '12345' })).toBeNull()
})
