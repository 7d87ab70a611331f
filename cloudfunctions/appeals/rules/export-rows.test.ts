import fc from 'fast-check'
import { exportCells, exportHeads, plainCell } from './export-rows'

test('whatever somebody writes, no cell begins like a formula, and words stay readable', () => {
  fc.assert(
    fc.property(fc.constantFrom('=', '+', '-', '@', '\t=', ' =', '＝', '\r\n@', '|'), fc.string(), (start, rest) => {
      expect(plainCell(start + rest)).toMatch(/^'/)
    }),
  )
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => expect(plainCell(text)).not.toMatch(/^\s*[=+\-@＝＋－＠|]|\p{Cc}/u)))
  expect(plainCell('路灯坏了-三天')).toBe('路灯坏了-三天')
})

test('a line has a cell for every head, and nobody’s number', () => {
  const cells = exportCells({
    id: 'x',
    version: 1,
    number: 'GD1',
    bag: 'complaint',
    title: '=HYPERLINK("http://evil.example","我叫张三，电话 13912345678")',
    status: 'handling',
    placeName: '稻香村 · 第1网格',
    category: '路灯',
    urgency: 'urgent',
    sensitive: null,
    point: null,
    appellants: 2,
    sourceName: '小程序',
    clock: { what: 'reply', due: '2026-11-25T09:30:00.000Z', state: 'near' },
    holder: { name: '王芳', post: '稻香村第1网格 网格员', phone: '19900020000' },
    mine: false,
    receivedAt: '2026-11-23T02:00:00.000Z',
  })
  expect(cells).toHaveLength(exportHeads.length)
  expect(cells.slice(7)).toEqual([2, '小程序', '2026-11-23 10:00', '2026-11-25 17:30', '快到期', '稻香村第1网格 网格员'])
  expect(cells[2]).toMatch(/^'=/)
  expect(cells.join()).not.toMatch(/13912345678|19900020000|张三|王芳/)
})
