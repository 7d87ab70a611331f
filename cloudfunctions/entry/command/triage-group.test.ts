import { Readable, Writable } from 'node:stream'
import { describe, expect, it } from '@jest/globals'
import { run } from './triage-group'

class Kept extends Writable {
  text = ''
  override _write(chunk: Buffer, _: string, done: () => void): void {
    this.text += chunk.toString()
    done()
  }
}

async function grouped(lines: readonly unknown[], ...args: string[]) {
  const [output, errors] = [new Kept(), new Kept()]
  const input = Readable.from(lines.map((line) => `${typeof line === 'string' ? line : JSON.stringify(line)}\n`))
  const status = await run(args, input, output, errors)
  return {
    status,
    out: output.text
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line)),
    errors: errors.text,
  }
}

const stall = { title: '青杨花园楼下烧烤店油烟扰民', body: '青杨花园3栋楼下的烧烤店每天晚上油烟直排，居民无法开窗，请处理。', time: '2024-05-01T10:00:00' }

describe('triage group', () => {
  it('answers every line in order with the id as it came, and the same event for the same matter', async () => {
    const { status, out } = await grouped([
      { id: 7, user: 'u', ...stall },
      { id: 'lamp', body: '桐溪路的路灯坏了一个月没有人修' },
      { id: '7', user: 'u', ...stall },
    ])
    expect(status).toBe(0)
    expect(out.map(({ id }) => id)).toEqual([7, 'lamp', '7'])
    expect(out[0].event).toBe(out[2].event)
    expect(out[1].event).not.toBe(out[0].event)
    expect(typeof out[1].event).toBe('string')
  })

  it('names a line that it cannot read, leaves it out, goes on and ends with 1', async () => {
    const bad = [
      'junk',
      '[]',
      { body: '没有编号' },
      { id: 1 },
      { id: 2, body: 5 },
      { id: 3, body: '时间不对', time: 'yesterday' },
      '{"id":12345678901234567890,"body":"太长"}',
    ]
    const { status, out, errors } = await grouped([...bad, { id: 9, body: '桐溪路的路灯坏了' }, { id: 9, body: '又是九号' }])
    expect(status).toBe(1)
    expect(out).toEqual([{ id: 9, event: '9' }])
    expect(errors.match(/^line \d+: .+$/gm)).toHaveLength(8)
  })

  it('prints the links that it made, each once with its reasons', async () => {
    const { out } = await grouped(
      [
        { id: 2, user: 'u', ...stall, time: '2024-05-02 08:00' },
        { id: 1, user: 'u', ...stall },
      ],
      '--links',
    )
    expect(out).toEqual([
      { a: 1, b: 2, score: expect.any(Number), automatic: true, reasons: expect.arrayContaining(['同一人', '同一小区“青杨花园”', '1 天内']) },
    ])
  })

  it('takes a time without an offset for Beijing time', async () => {
    const { out } = await grouped(
      [
        { id: 1, ...stall },
        { id: 2, ...stall, time: '2024-05-01T02:00:00Z' },
      ],
      '--links',
    )
    expect(out[0].reasons).toContain('1 天内')
    expect(
      (
        await grouped(
          [
            { id: 1, ...stall },
            { id: 2, ...stall, time: '2024-05-03T11:00:00+08:00' },
          ],
          '--links',
        )
      ).out[0].reasons,
    ).toContain('3 天内')
  })

  it('refuses what it does not know', async () => {
    expect(await grouped([], '--linkz')).toMatchObject({ status: 1, errors: expect.stringContaining('--links') })
  })
})
