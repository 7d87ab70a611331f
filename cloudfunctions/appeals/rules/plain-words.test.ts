import { describe, expect, test } from '@jest/globals'
import { outcomeName, outcomes } from '@shared/appeals/outcome'
import { headings, plainly } from './plain-words'

describe('what an old person is told (关怀模式)', () => {
  test('says what was done without the words of an office, and what to do next', () => {
    expect(plainly('已接收', '王师傅已接收“路灯坏了”', false)).toEqual({ title: '收下了', body: '王师傅收下了“路灯坏了”。有人在管您这件事了，办好会告诉您。' })
    expect(plainly('已答复：已解决', '换了灯头，今晚已亮。', true)).toEqual({
      title: '有回话了：办好了',
      body: '换了灯头，今晚已亮。您看看办得好不好，没办好也可以说。',
    })
    expect(plainly('办理时间延长', '“路灯坏了”情况复杂，办理时间延长 5 个工作日', false).body).toContain('延长 5 天（周末和放假不算）。')
  })

  test.each(outcomes)('the outcome “%s” is said without the words of an office', (outcome) => {
    expect(plainly(`已答复：${outcomeName[outcome]}`, '', false).title).not.toMatch(/受理|解决|解释|说明|答复/)
  })

  test('never changes what an officer wrote, nor the appellant’s own title', () => {
    expect(plainly('已接收', '王师傅已接收“已接收 3 个工作日没人来”', false).body).toMatch(/^王师傅收下了“已接收 3 个工作日没人来”。/)
    expect(plainly('已答复：已解释说明', '已接收材料，3 个工作日内发还', true).body).toMatch(/^已接收材料，3 个工作日内发还。/)
  })

  test.each(headings)('“%s” has a form that fits a subscription message of 20 letters and holds no office word', (heading) => {
    const { title, body } = plainly(heading, '', false)
    expect(title.length).toBeLessThanOrEqual(20)
    expect(`${title}${body}`).not.toMatch(/受理|办结|派单|接收|答复|工作日|诉求|工单/)
  })
})
