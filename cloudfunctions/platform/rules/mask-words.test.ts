import { maskWords } from './mask-words'

describe('words that leave the house', () => {
  test.each([
    ['电话13912345678', '电话〔电话〕'],
    ['打 139 1234 5678 找我', '打 〔电话〕 找我'],
    ['座机0519-88881234', '座机〔电话〕'],
    ['身份证11010119900307001X', '身份证〔证件号〕'],
    ['微信号wx_abc123', '微信号〔账号〕'],
    ['写信给a.b@c.com', '写信给〔邮箱〕'],
    ['车牌苏A12345挡路', '车牌〔车牌〕挡路'],
    ['王主任来过', '某主任来过'],
    ['我叫张三丰，住在这里', '我叫某某，住在这里'],
    ['住3号楼2单元501室', '住某号楼某单元某室'],
    ['老李家的狗', '某人家的狗'],
  ])('%s → %s', (text, masked) => {
    expect(maskWords(text)).toBe(masked)
  })

  test('a name that the house knows is taken out wherever it stands', () => {
    expect(maskWords('欧阳修竹家门口的灯坏了', ['欧阳修竹', null])).toBe('某某家门口的灯坏了')
  })

  test('the matter itself stays', () => {
    expect(maskWords('路灯坏了三天，晚上看不见路')).toBe('路灯坏了三天，晚上看不见路')
  })
})
