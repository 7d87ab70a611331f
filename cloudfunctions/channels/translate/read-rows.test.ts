import { zipSync } from 'fflate'
import { readRows } from './read-rows'
import type { Row } from './row'

const bytes = (text: string, encoding: BufferEncoding = 'utf8') => Buffer.from(text, encoding)

async function rowsOf(name: string, content: Uint8Array, pieces = 7): Promise<{ header: readonly string[]; rows: Row[] }> {
  const rows: Row[] = []
  let header: readonly string[] = []
  async function* open() {
    for (let at = 0; at < content.length; at += pieces) yield content.subarray(at, at + pieces)
  }
  for await (const row of readRows({ name, size: content.length, open }, (read) => (header = read))) rows.push(row)
  return { header, rows }
}
const cells = (row: Row | undefined) => (row && 'cells' in row ? Object.fromEntries(row.cells) : row)

describe('CSV', () => {
  test('with byte order mark, quotes, line ends inside a cell and blank rows', async () => {
    const { header, rows } = await rowsOf('a.csv', bytes('\ufeff编号,内容\r\n1,"他说""坏了""\r\n还没修"\r\n\r\n2,好\r\n'))
    expect(header).toEqual(['编号', '内容'])
    expect(rows.map(cells)).toEqual([
      { 编号: '1', 内容: '他说"坏了"\r\n还没修' },
      { 编号: '2', 内容: '好' },
    ])
    expect(rows.map(({ row }) => row)).toEqual([2, 4])
  })

  test('in GBK', async () => {
    // 编号,内容 / 7,路灯坏了
    const gbk = Buffer.from('b1e0bac52cc4dac8dd0a372cc2b7b5c6bbb5c1cb0a', 'hex')
    expect((await rowsOf('a.csv', gbk)).rows.map(cells)).toEqual([{ 编号: '7', 内容: '路灯坏了' }])
  })

  test('in the Unicode text that Excel saves', async () => {
    const { rows } = await rowsOf('a.txt', Buffer.concat([Buffer.from([0xff, 0xfe]), bytes('编号\t内容\r\n8\t水管\u0a0a漏\r\n', 'utf16le')]), 5)
    expect(rows.map(cells)).toEqual([{ 编号: '8', 内容: '水管\u0a0a漏' }])
  })

  test('separated by semicolons, with a quotation mark inside an open cell', async () => {
    expect((await rowsOf('a.csv', bytes('id;body\n1;宽 5" 的缝, 要补\n'))).rows.map(cells)).toEqual([{ id: '1', body: '宽 5" 的缝, 要补' }])
  })

  test('one damaged line is a row with a reason and leaves the others readable', async () => {
    const damaged = Buffer.concat([bytes('id,body\n1,好\n2,'), Buffer.from([0xe5, 0xa5]), bytes('\n3,也好\n')])
    const { rows } = await rowsOf('a.csv', damaged)
    expect(rows[0]).toHaveProperty('cells')
    expect(rows[1]).toMatchObject({ row: 3, why: expect.stringContaining('编码') as string })
    expect(cells(rows[2])).toEqual({ id: '3', body: '也好' })
  })

  test('a row with more cells than the header is refused, one with fewer is read', async () => {
    const { rows } = await rowsOf('a.csv', bytes('id,body,user\n1,a,b,c\n2,a\n'))
    expect(rows[0]).toMatchObject({ row: 2, why: expect.stringContaining('4 格') as string })
    expect(cells(rows[1])).toEqual({ id: '2', body: 'a' })
  })

  test('a quotation mark left open costs its own line only', async () => {
    const { rows } = await rowsOf('a.csv', bytes('id,body\n1,a\n2,"没有闭合\n3,c\n4,d\n'))
    expect(rows.map((row) => ('why' in row ? row.why : row.cells.get('id')))).toEqual(['1', '这一行的引号没有闭合', '3', '4'])
    expect(rows.map(({ row }) => row)).toEqual([2, 3, 4, 5])
  })

  test('a quotation mark left open for a megabyte is said with its row', async () => {
    await expect(rowsOf('a.csv', bytes(`id,body\n1,a\n2,"${'长长的文字\n'.repeat(200_000)}`), 65_536)).rejects.toMatchObject({
      code: 'badInput',
      sentence: expect.stringContaining('第 3 行') as string,
    })
  })
})

describe('JSON lines', () => {
  test('a malformed line is a row with its number', async () => {
    const { rows } = await rowsOf('a.jsonl', bytes('{"id":1,"body":"a"}\n\n{"id":\n[1]\n"x"\n{"ID":2}'))
    expect(rows.map(({ row }) => row)).toEqual([1, 3, 4, 5, 6])
    expect(rows.map((row) => 'why' in row)).toEqual([false, true, true, true, false])
    expect(cells(rows[4])).toEqual({ id: 2 })
  })

  test('a line with bytes that are no text is a row with its number', async () => {
    const { rows } = await rowsOf('a.jsonl', Buffer.concat([bytes('{"id":1,"body":"好的"}\n{"id":2,"body":"'), Buffer.from([0xff]), bytes('"}\n')]))
    expect(rows[1]).toMatchObject({ row: 2, why: expect.stringContaining('编码') as string })
  })
})

/** The smallest workbook that Excel would open: texts in place, one date format. */
function aWorkbook(rows: (string | number | { date: number })[][]): Uint8Array {
  const cell = (value: string | number | { date: number }) => {
    if (typeof value === 'string') return `<c t="inlineStr"><is><t xml:space="preserve">${value}</t></is></c>`
    return typeof value === 'number' ? `<c><v>${value}</v></c>` : `<c s="1"><v>${value.date}</v></c>`
  }
  const lettered = (row: (string | number | { date: number })[], at: number) =>
    row.map((value, column) => (value === '' ? '' : cell(value).replace('<c', `<c r="${'ABCDEFG'[column] ?? 'Z'}${at + 1}"`))).join('')
  const sheet = rows.map((row, at) => (row.length > 0 ? `<row r="${at + 1}">${lettered(row, at)}</row>` : '')).join('')
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
  const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const files = {
    '[Content_Types].xml': '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    'xl/workbook.xml': `<?xml version="1.0"?><workbook xmlns="${main}" xmlns:r="${relations}"><sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${relations}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': `<?xml version="1.0"?><styleSheet xmlns="${main}"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="22" applyNumberFormat="1"/></cellXfs></styleSheet>`,
    'xl/worksheets/sheet1.xml': `<?xml version="1.0"?><worksheet xmlns="${main}"><sheetData>${sheet}</sheetData></worksheet>`,
  }
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, new Uint8Array(bytes(text))])))
}

describe('XLSX', () => {
  test('reads texts, numbers, date cells and skips blank rows without losing count', async () => {
    const { header, rows } = await rowsOf(
      'a.xlsx',
      aWorkbook([['工单编号', '内容', '时间'], [], ['X-1', ' 井盖坏了 ', { date: 43524.47575 }], [12, '路滑', '2019-03-01']]),
      4096,
    )
    expect(header).toEqual(['工单编号', '内容', '时间'])
    expect(rows.map(({ row }) => row)).toEqual([3, 4])
    expect(rows.map(cells)).toEqual([
      { 工单编号: 'X-1', 内容: ' 井盖坏了 ', 时间: expect.any(Date) as Date },
      { 工单编号: 12, 内容: '路滑', 时间: '2019-03-01' },
    ])
  })

  test('a broken workbook, the old format and an empty file are refused in words', async () => {
    await expect(rowsOf('a.xlsx', Buffer.from('504b0304000102', 'hex'))).rejects.toMatchObject({ sentence: expect.stringContaining('打不开') as string })
    await expect(rowsOf('a.xls', Buffer.from('d0cf11e0a1b11ae1', 'hex'))).rejects.toMatchObject({ sentence: expect.stringContaining('.xls') as string })
    await expect(rowsOf('a.csv', new Uint8Array())).rejects.toMatchObject({ sentence: '文件是空的' })
    await expect(rowsOf('a.json', bytes('[{"id":1}]'))).rejects.toMatchObject({ sentence: expect.stringContaining('JSON lines') as string })
  })
})
