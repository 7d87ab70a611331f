import { bags } from '@shared/appeals/bag'
import fc from 'fast-check'
import { judge } from './judge'
import { categoryTree } from './lexicon'

const complaint = (text: string) => judge({ bag: 'complaint', title: null, text })

describe('judge names the category of a plain sentence', () => {
  test.each([
    ['巷子口两盏路灯不亮，夜里走路要打手电', '城乡建设', '城市建设和市政管理'],
    ['楼下饭店的油烟直往屋里灌，夜里噪音也大', '环境保护', '环境污染'],
    ['包工头拖欠工资四个月，劳动合同一直不给', '劳动和社会保障', '工资福利'],
    ['幼儿园说下学期学费要涨，老师也换了三个', '教育文体', '教育收费'],
    ['驿站把我的快递弄丢了，快递员说不归他管', '交通运输', '邮政管理'],
    ['卫生院打疫苗总说没有货，跑了三趟', '卫生计生', '公共卫生'],
    ['办了健身房会员卡，商家跑路，要求退款', '商贸旅游', '市场监管'],
  ])('%s', (text, l1, l2) => {
    expect(complaint(text).category).toEqual({ l1, l2 })
  })

  test.each([
    ['母亲的低保停了，想问困难补助怎么申请', '民政', '社会救助'],
    ['承包地被人占去种树，土地流转合同没人给看', '农村农业', '土地承包经营'],
    ['落户要带户口本还是身份证', '政法', '户籍证件'],
  ])('also one that only words can reach: %s', (text, l1, l2) => {
    const { category, reasons } = complaint(text)
    expect(category).toEqual({ l1, l2 })
    expect(reasons.join()).toContain('只按词语判断')
  })

  test('a title counts as well as the text', () => {
    expect(judge({ bag: 'complaint', title: '油烟扰民', text: '请管一管，谢谢' }).category.l1).toBe('环境保护')
  })
})

describe('judge says why and how sure', () => {
  test('the words of the category and the confidence are among the reasons', () => {
    const { confidence, reasons } = complaint('巷子口两盏路灯不亮，夜里走路要打手电')
    expect(reasons).toContain('出现“路灯”“不亮”')
    expect(reasons).toContain(`模型把握 ${confidence.toFixed(2)}`)
    expect(confidence).toBeGreaterThan(0.8)
  })

  test('words that say little get no second level and go to a person', () => {
    const { category, confidence, reasons } = complaint('你好，在吗')
    expect(category.l2).toBeNull()
    expect(confidence).toBeLessThan(0.6)
    expect(reasons).toContain('把握不大，请人工核对')
  })

  test('no readable words at all means no confidence at all', () => {
    expect(complaint('😀 123 !!!')).toMatchObject({ confidence: 0, category: { l2: null }, reasons: ['没有读出可以判断的词语，请人工核对'] })
  })

  test('whatever is said, the answer is in the tree, the confidence is a share, and there is a reason', () => {
    const anyWords = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.array(fc.constantFrom('路灯', '低保', '工资', '的', '。', '电梯', '着火', '😀', '\u202e', ' '), { maxLength: 60 }).map((parts) => parts.join('')),
    )
    fc.assert(
      fc.property(fc.constantFrom(...bags), anyWords, (bag, text) => {
        const { category, confidence, reasons, bagHint } = judge({ bag, title: null, text })
        const branch = categoryTree.find(({ l1 }) => l1 === category.l1)
        expect(branch).toBeDefined()
        if (category.l2 !== null) expect(branch?.l2s).toContain(category.l2)
        expect(confidence).toBeGreaterThanOrEqual(0)
        expect(confidence).toBeLessThanOrEqual(1)
        expect(reasons.length).toBeGreaterThan(0)
        expect(bagHint).not.toBe(bag)
      }),
    )
  })
})

describe('judge tells danger from fear of danger', () => {
  test.each([
    ['厨房闻到煤气，味道越来越重', 'emergency'],
    ['隔壁两口子打起来了，有人拿刀', 'emergency'],
    ['他发消息说不想活了', 'emergency'],
    ['楼道堆满纸箱，担心哪天着火', 'urgent'],
    ['我们这栋楼从早上就停水了', 'urgent'],
    ['小区门口的长凳少了一条腿', 'ordinary'],
  ])('%s → %s', (text, urgency) => {
    expect(complaint(text).urgency).toBe(urgency)
  })

  test('the reason names the word', () => {
    expect(complaint('厨房闻到煤气，味道越来越重').reasons).toContain('紧急：出现“闻到煤气”')
  })

  test('asking for a lesson about fires is no fire', () => {
    expect(judge({ bag: 'publicity', title: null, text: '想请消防员讲讲家里着火怎么逃' }).urgency).toBe('ordinary')
  })

  test('an idea about gas alarms is no gas leak', () => {
    expect(judge({ bag: 'suggestion', title: null, text: '建议给独居老人装报警器，防止燃气泄漏' }).urgency).toBe('ordinary')
  })
})

describe('judge hints at another bag only when the words plainly point there', () => {
  test.each([
    ['complaint', '建议广场边上加两个垃圾桶', 'suggestion'],
    ['complaint', '想找人上门修水龙头', 'service'],
    ['wish', '楼上天天半夜装修，很吵', 'complaint'],
    ['service', '想请律师来村里讲讲婚姻法', 'publicity'],
  ] as const)('%s: %s → %s', (bag, text, hint) => {
    expect(judge({ bag, title: null, text }).bagHint).toBe(hint)
  })

  test('a complaint that ends in an idea stays where it is', () => {
    expect(complaint('路灯坏了没人管，建议换成太阳能的').bagHint).toBeNull()
  })

  test('words that fit the bag give no hint', () => {
    expect(judge({ bag: 'wish', title: null, text: '孩子想要一个书架' }).bagHint).toBeNull()
  })
})
