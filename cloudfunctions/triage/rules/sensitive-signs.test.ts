import { adviceFor, sensitiveIn } from './sensitive-signs'

const signOf = (text: string, category = { l1: '城乡建设', flagged: false }) => sensitiveIn(text, category)?.sign ?? null

describe('signs that make an appeal sensitive', () => {
  test.each([
    ['几十个业主明天要去堵路', 'gathering'],
    ['我们二十多户联名反映小区电梯', 'gathering'],
    ['工人在工地门口拉横幅要钱', 'gathering'],
    ['大家约好周一去区政府门口讨说法', 'gathering'],
    ['家长们准备集体上访', 'gathering'],
    ['这件事我已经信访过了，信访件编号查得到', 'petition'],
    ['上访三年没有结果', 'petition'],
    ['去北京上访也没用', 'petition'],
    ['举报村干部，低保给了自己亲戚', 'staff'],
    ['村主任收了人家红包才肯盖章', 'staff'],
    ['窗口办事吃拿卡要', 'staff'],
    ['社区书记挪用了集体的钱', 'staff'],
    ['网格员要好处费', 'staff'],
    ['再不解决我就和他们同归于尽', 'stability'],
    ['有人说要去炸了村委', 'stability'],
    ['他扬言要报复社会', 'stability'],
  ])('%s → %s', (text, sign) => {
    expect(signOf(text)).toBe(sign)
  })

  test.each([
    '车子乱停堵路，出不去',
    '垃圾车堵在小区门口',
    '一群鸽子聚集在楼顶',
    '几个老人聚集打牌太吵',
    '想买联名款的书包',
    '商店门口的横幅挡住路灯',
    '请来讲讲信访条例怎么用',
    '希望宣传反贪污的知识',
    '村主任来看过一次，说下周修',
    '网格员态度好，谢谢她',
    '城管叫我们把摊子收了',
    '我不想上访，只想把灯修好',
    '书记说等通知',
    '物业收费太高',
    '警察来得很快',
    '红包封面怎么做',
  ])('%s is nothing of the kind', (text) => {
    expect(signOf(text)).toBeNull()
  })

  test('the words are named', () => {
    expect(sensitiveIn('村主任收了人家红包才肯盖章', { l1: '', flagged: false })).toEqual({ sign: 'staff', words: ['村主任收了人家红包'] })
  })

  test('a category that the district has flagged, and 纪检监察 always, make it so', () => {
    expect(signOf('路灯坏了', { l1: '城乡建设', flagged: true })).toBe('category')
    expect(signOf('说说作风问题', { l1: '纪检监察', flagged: false })).toBe('staff')
  })

  test('only a running petition is told where to go', () => {
    expect(adviceFor('这件事我已经信访过了')).toContain('网上信访')
    expect(adviceFor('路灯坏了')).toBeNull()
    expect(adviceFor('我们联名反映小区电梯')).toBeNull()
  })
})
