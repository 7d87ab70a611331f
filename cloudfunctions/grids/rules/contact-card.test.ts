import { contactCard } from './contact-card'

const line = (path: string, kind: 'police' | 'doctor' | 'hotline', name: string) => ({ path, kind, name, post: '', phone: '', hours: '' })

test('the nearest lines of a kind win, what a grid lacks comes from above, in the order of the card', () => {
  const rows = [
    line('d', 'hotline', '热线'),
    line('d.t1.v1', 'doctor', '村医'),
    line('d.t1.v1', 'police', '村警'),
    line('d.t1.v1.g1', 'police', '甲'),
    line('d.t1.v1.g1', 'police', '乙'),
  ]
  expect(contactCard(rows, 'd.t1.v1.g1.m1').map(({ name }) => name)).toEqual(['甲', '乙', '村医', '热线'])
  expect(contactCard(rows, 'd.t1').map(({ name }) => name)).toEqual(['热线'])
})
