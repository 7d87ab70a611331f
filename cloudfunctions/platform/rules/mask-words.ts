const surnames =
  '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏窦章云苏潘葛范彭郎鲁韦马苗方俞任袁柳唐罗薛贺倪汤滕殷毕郝邬安常乐于傅齐康伍余顾孟黄穆萧尹姚邵汪祁毛狄米贝明计成戴宋庞熊纪舒屈项祝董梁杜阮蓝闵席季麻贾路江童颜郭梅盛林钟徐邱骆高夏蔡田樊胡凌霍虞万支柯管卢莫房解应宗丁宣邓郁单洪包诸左石崔吉龚程邢裴陆荣翁荀甄封储靳段焦巴谷车侯全班仇宁景刘叶龙白詹温向关游阎廖曾'
const titles = '先生|女士|小姐|师傅|老师|主任|书记|村长|会计|经理|老板|医生|阿姨|叔叔|大爷|大妈|大娘|奶奶|爷爷|伯伯|局长|科长|所长|队长|警官|律师|校长|院长'

const names: readonly [RegExp, string][] = [
  [new RegExp(`(我叫|本人叫?|我是|姓名[:：]?|联系人[:：]?|叫做?)[${surnames}][\\u4e00-\\u9fa5]{1,2}(?=[，。、,\\s：:（(]|$)`, 'g'), '$1某某'],
  [new RegExp(`[${surnames}][\\u4e00-\\u9fa5]{0,2}(${titles})`, 'g'), '某$1'],
  [new RegExp(`(老|小|阿)[${surnames}](?![\\u4e00-\\u9fa5]?(区|路|村|镇|店|楼))`, 'g'), '某人'],
  [new RegExp(`[${surnames}](某某?(?!室|号|单|栋|户)|XX?|xx?|\\*{1,2})`, 'g'), '某某'],
]

const rules: readonly [RegExp, string][] = [
  [/[\w.+-]+@[\w-]+(\.[\w-]+)+/g, '〔邮箱〕'],
  [/https?:\/\/\S+/g, '〔网址〕'],
  [/\d{15}(\d{2}[\dXx])?(?!\d)/g, '〔证件号〕'],
  [/(\+?86[- ]?)?1[3-9]\d[- ]?\d{4}[- ]?\d{4}(?!\d)/g, '〔电话〕'],
  [/0\d{2,3}[- ]?\d{7,8}(?!\d)/g, '〔电话〕'],
  [/\d{6,}/g, '〔号码〕'],
  [/((微信|QQ|qq|vx|VX|wx)号?[:： ]?)[\w-]{5,}/g, '$1〔账号〕'],
  [/[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-Z][·\s]?[A-Z0-9]{5,6}/g, '〔车牌〕'],
  [/[\d一二三四五六七八九十百]+(号楼|栋|幢|座|单元|室|号院|弄|号门|门牌|户)/g, '某$1'],
  ...names,
]

/**
 * Words without what tells who somebody is, for an end outside the house: numbers, addresses on the net, doors, plates, and names where
 * they can be known as such. `named` are those that the house knows of the appellant. Rather too much is taken out than too little.
 */
export function maskWords(text: string, named: readonly (string | null)[] = []): string {
  const known = named.filter((name): name is string => (name ?? '').length > 1)
  const without = known.reduce((rest, name) => rest.replaceAll(name, '某某'), text)
  return rules.reduce((rest, [pattern, instead]) => rest.replace(pattern, instead), without)
}

/** Words without what looks like the name of somebody. */
export function maskNames(text: string): string {
  return names.reduce((rest, [pattern, instead]) => rest.replace(pattern, instead), text)
}
