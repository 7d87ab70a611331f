import fc from 'fast-check'
import { asksIn } from './asks-in'
import { type Asked, checkReply, type Reply } from './reply-check'

const lamp: Asked = {
  bag: 'complaint',
  said: ['3号楼北边的路灯坏了三天，晚上看不见路。什么时候能修好？小区东门口的窨井盖也松动作响，请一起换掉。'],
  duty: ['0512-12345678'],
}
const kinds = (reply: Partial<Reply>, asked: Partial<Asked> = {}) =>
  checkReply(
    { outcome: 'solved', text: '今晚已换两只灯头，路灯亮了；小区东门口松动的窨井盖也换了新的，有事打值班电话 0512-12345678。', photos: 1, ...reply },
    { ...lamp, ...asked },
  ).map(({ kind }) => kind)

test('what is asked: questions and wishes, not courtesy', () => {
  expect(asksIn('领导您好。路灯坏了三天。什么时候能修好？请领导重视。希望把井盖也换掉！谢谢')).toEqual(['什么时候能修好？', '希望把井盖也换掉'])
})

test('a plain answer to all of it passes', () => {
  expect(kinds({})).toEqual([])
})

test.each(['换了灯头，今晚已亮', '整条线路换了，连看三晚都亮', '井盖补好了'])('short is no fault where something was done: %p', (text) => {
  expect(kinds({ text }, { said: ['灯坏了'] })).toEqual([])
})

test('a part that was passed over is named', () => {
  const [found] = checkReply({ outcome: 'solved', text: '今晚已换两只灯头，路灯修好了，晚上看得见路。', photos: 1 }, lamp)
  expect(found).toMatchObject({ kind: 'unanswered', words: [expect.stringContaining('井盖')] })
})

test.each(['您咨询的问题已收悉，路灯由市政管养，井盖由排水管养，三天内换', '此件属于咨询类，路灯井盖三天内修好换掉'])(
  'a complaint is not a question: %p',
  (text) => {
    expect(kinds({ outcome: 'explained', text })).toEqual(['relabelled'])
    expect(kinds({ outcome: 'explained', text }, { bag: 'service' })).toEqual([])
  },
)

test.each([
  ['13912345678', '13912345678'],
  ['320102199003071234', '320102199003071234'],
  ['苏E·12345', '苏E·12345'],
  ['5号楼2单元301室', '5号楼2单元301室'],
  ['楼上王先生', '楼上王先生'],
])('who somebody is does not belong in an answer that all read: %p', (words, found) => {
  const [finding] = checkReply({ outcome: 'solved', text: `今晚已换灯头，路灯什么时候亮可以问${words}，松动的井盖也一起换掉了。`, photos: 1 }, lamp)
  expect(finding).toMatchObject({ kind: 'personal', words: [found] })
})

test('set phrases without anything that can be checked are not an answer', () => {
  expect(
    kinds({ outcome: 'notNow', text: '我们高度重视路灯井盖问题，将进一步加强管理，积极协调有关部门，妥善解决修好换掉，感谢您对我们工作的关心支持。' }),
  ).toEqual(['officialese'])
  expect(kinds({ outcome: 'notNow', text: '知道了' })).toContain('officialese')
})

test('solved without a photo', () => {
  expect(kinds({ photos: 0 })).toEqual(['noEvidence'])
  expect(kinds({ photos: 0 }, { bag: 'wish' })).toEqual([])
})

test('any words are looked through without failing, and every stretch that is named stands in them', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 300 }), fc.string({ maxLength: 300 }), (text, said) => {
      for (const { kind, words } of checkReply({ outcome: 'notNow', text, photos: 0 }, { ...lamp, said: [said] }))
        for (const word of words) expect(kind === 'unanswered' ? said : text).toContain(word)
    }),
  )
})

describe('a photo at the place', () => {
  const said = { bag: 'complaint' as const, said: ['路灯坏了'], openHelps: [], duty: [], asksEvidence: true }
  const text = '路灯今天修好了，换了灯头，晚上看过是亮的'
  const kinds = (shown: { atPlace: number; elsewhere: number | null; why: string | null }, more: object = {}) =>
    checkReply({ outcome: 'solved', text, photos: 1, shown, ...more }, { ...said, ...more }).map(({ kind }) => kind)

  test('is asked for where the category wants it, whatever other photos go along; a reason will do', () => {
    expect(kinds({ atPlace: 0, elsewhere: null, why: null })).toEqual(['noEvidence'])
    expect(kinds({ atPlace: 1, elsewhere: null, why: null })).toEqual([])
    expect(kinds({ atPlace: 0, elsewhere: null, why: '夜里在配电房里修的' })).toEqual([])
    expect(kinds({ atPlace: 0, elsewhere: 1200, why: null })).toEqual(['farEvidence'])
    expect(checkReply({ outcome: 'solved', text, photos: 1, shown: { atPlace: 0, elsewhere: 1234, why: null } }, said)[0]?.sentence).toContain('1.2 公里')
  })

  test('is asked for neither in other bags nor for other outcomes', () => {
    expect(kinds({ atPlace: 0, elsewhere: null, why: null }, { bag: 'service' })).toEqual(['noEvidence'])
    expect(kinds({ atPlace: 0, elsewhere: null, why: null }, { bag: 'publicity' })).toEqual([])
    expect(kinds({ atPlace: 0, elsewhere: null, why: null }, { outcome: 'notNow' })).toEqual([])
    expect(kinds({ atPlace: 0, elsewhere: null, why: null }, { asksEvidence: false })).toEqual([])
  })
})
