import { committedModel, modelVersion, rulesVersion } from './committed'
import committed from './model.json'
import { type ModelFile, openModel, readMessage } from './model'
import { messageOf } from './message'

const file = committed as unknown as ModelFile

describe('a model file is taken only when it is what was written', () => {
  test('the committed one opens and says which it is', () => {
    expect(openModel(file).version).toBe(modelVersion)
    expect(modelVersion).toMatch(/^.+-[0-9a-f]{12}$/)
    expect(rulesVersion).toMatch(/^[0-9a-f]{12}$/)
  })

  test('another format is refused, and it says which and what to do', () => {
    expect(() => openModel({ ...file, format: 1 })).toThrow(/格式是 1，程序认得的是 2.*重新训练/)
    expect(() => openModel({} as ModelFile)).toThrow('格式是 undefined')
  })

  test.each(['keys', 'idf', 'weights'] as const)('one changed letter in %s is damage', (part) => {
    const text = file[part]
    const changed = `${text.slice(0, 400)}${text[400] === 'A' ? 'B' : 'A'}${text.slice(401)}`
    expect(() => openModel({ ...file, [part]: changed })).toThrow('已损坏')
  })

  test.each(['keys', 'weights', 'classes', 'calibration'] as const)('a file that was cut off before %s is damage', (part) => {
    const { [part]: _, ...rest } = file
    expect(() => openModel(rest as ModelFile)).toThrow('已损坏')
  })
})

describe('reading a message leaves nothing behind', () => {
  test('the same message reads the same after a very long one', () => {
    const short = messageOf('路灯不亮', '巷子口两盏路灯不亮')
    const before = readMessage(committedModel(), short)
    readMessage(committedModel(), messageOf(null, '路灯不亮油烟扰民'.repeat(20_000)))
    expect(readMessage(committedModel(), short)).toEqual(before)
  })

  test('a title is not read twice when the text begins with it', () => {
    expect(messageOf('路灯不亮', '路灯不亮，请修')).toEqual({ text: '路灯不亮，请修', lead: 4 })
    expect(messageOf('路灯', '请修')).toEqual({ text: '路灯\n请修', lead: 2 })
    expect(messageOf(null, '路灯不亮\n请修')).toEqual({ text: '路灯不亮\n请修', lead: 4 })
    expect(messageOf('', '请修')).toEqual({ text: '请修', lead: 2 })
  })
})
