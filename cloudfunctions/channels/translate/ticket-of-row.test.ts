import { checkHeader, namesFor, readMapping } from './mapping'
import { ticketOfRow } from './ticket-of-row'

const now = new Date('2026-11-24T02:00:00Z')
const usual = namesFor({})
const of = (row: object, names = usual) => ticketOfRow(new Map(Object.entries(row)), names, now)

describe('A row', () => {
  test('with the usual names needs no mapping', () => {
    expect(of({ id: 188, title: ' 路灯 ', body: ' 坏了\n', time: '2019-02-28T11:25:05', user: 'A1', likes: 3 })).toEqual({
      ticket: { id: '188', title: '路灯', text: ' 坏了\n', saidAt: '2019-02-28T03:25:05.000Z', user: 'A1', phone: null, placeText: null },
    })
  })

  test('with Chinese names neither', () => {
    expect(
      of({ 工单编号: 'G-1', 标题: '井盖', 内容: '井盖松动', 时间: '2019/2/28 11:25', 来电人: '张三', 联系电话: '0515-1234567', 地址: '某路 3 号' }),
    ).toEqual({
      ticket: { id: 'G-1', title: '井盖', text: '井盖松动', saidAt: '2019-02-28T03:25:00.000Z', user: '张三', phone: '0515-1234567', placeText: '某路 3 号' },
    })
  })

  test.each([
    [{ body: 'a', time: '2019-01-01' }, '缺少编号'],
    [{ id: ' ', body: 'a', time: '2019-01-01' }, '缺少编号'],
    [{ id: 1, body: ' ', time: '2019-01-01' }, '缺少内容'],
    [{ id: 1, body: 'a' }, '缺少时间'],
    [{ id: 1, body: 'a', time: '前天' }, '时间“前天”不是能识别的时间'],
    [{ id: 1, body: 'a', time: { at: 1 } }, '时间“{"at":1}”不是能识别的时间'],
    [{ id: 1, body: ['a'], time: '2019-01-01' }, '内容应为文字'],
    [{ id: 2 ** 60, body: 'a', time: '2019-01-01' }, '编号“1152921504606847000”作为数字已不准确，请在文件里写成文字'],
    [{ id: 1, body: '长'.repeat(20_001), time: '2019-01-01' }, '内容最多 20000 个字'],
  ])('is refused with the field named: %#', (row, why) => {
    expect(of(row)).toEqual({ why })
  })

  test('of tomorrow is refused', () => {
    expect(of({ id: 1, body: 'a', time: '2026-11-25' })).toMatchObject({ why: expect.stringContaining('时间比现在还晚') as string })
  })

  test('takes the first filled of several mapped names', () => {
    const names = namesFor(readMapping('{"body":["详情","概要"],"id":"No"}'))
    expect(of({ no: '7', 详情: '', 概要: '短说', time: '2019-01-01' }, names)).toMatchObject({ ticket: { id: '7', text: '短说' } })
  })
})

describe('A mapping file', () => {
  test.each([
    ['{', '不是有效的 JSON'],
    ['[]', '应为一个 JSON 对象'],
    ['{"工单编号":"id"}', '“工单编号”不是可用的字段'],
    ['{"__proto__":"x"}', '“__proto__”不是可用的字段'],
    ['{"body":5}', '“body”的值应为列名'],
    ['{"body":[]}', '“body”的值应为列名'],
    ['{"body":["a",null]}', '“body”的值应为列名'],
    ['{"body":"a","text":"b"}', '“text”和另一个键说的是同一个字段'],
  ])('%s is refused with the key named', (json, sentence) => {
    expect(() => readMapping(json)).toThrow(expect.objectContaining({ code: 'badInput', sentence: expect.stringContaining(sentence) as string }) as Error)
  })

  test('is held against the header before any row is taken', () => {
    const at =
      (header: string[], json = '{}') =>
      () =>
        checkHeader(header, readMapping(json))
    expect(at(['ID ', 'Body', '时间'])).not.toThrow()
    expect(at(['id', 'body'])).toThrow(expect.objectContaining({ sentence: expect.stringContaining('“时间”这一列') as string }) as Error)
    expect(at(['id', 'body', 'time'], '{"user":"打来的人"}')).toThrow(
      expect.objectContaining({ sentence: expect.stringContaining('“打来的人”') as string }) as Error,
    )
  })
})
