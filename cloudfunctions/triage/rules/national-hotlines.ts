import type { Hotline } from '@shared/triage/danger'

type Row = Omit<Hotline, 'position' | 'retired'>

const allDay = '24 小时'
const office = '各地不同，一般工作日'

/**
 * The numbers that a district begins with: those that are the same in the whole country, each with where it is laid down.
 * 各地可能已并入 12345 is said where a number may be answered there: 国办发〔2020〕53号 gathered the local government lines.
 */
const rows: readonly Row[] = [
  {
    number: '110',
    name: '报警',
    kinds: ['violence', 'domesticViolence', 'child', 'missing', 'suicide', 'fraud', 'drowning', 'traffic', 'illness', 'gas', 'collapse', 'flood'],
    source: '《人民警察法》第二十一条；公安机关报警电话',
    hours: allDay,
  },
  {
    number: '119',
    name: '消防救援',
    kinds: ['fire', 'gas', 'drowning', 'electric', 'collapse', 'trapped', 'flood'],
    source: '《消防法》第四十四条；消防救援报警电话',
    hours: allDay,
  },
  {
    number: '120',
    name: '急救',
    kinds: ['illness', 'violence', 'fire', 'suicide', 'drowning', 'electric', 'collapse', 'trapped', 'traffic'],
    source: '《院前医疗急救管理办法》（国家卫生健康委）；急救呼叫号码',
    hours: allDay,
  },
  { number: '122', name: '交通事故报警', kinds: ['traffic'], source: '公安交管部门事故报警电话；不少地方已与 110 合并接听', hours: allDay },
  { number: '12345', name: '政务服务便民热线', kinds: ['gas', 'flood', 'water'], source: '国办发〔2020〕53号', hours: allDay },
  {
    number: '12356',
    name: '心理援助热线',
    kinds: ['suicide'],
    source: '国家卫生健康委 2024 年 12 月通知，2025 年 5 月 1 日前各地接通',
    hours: '每天不少于 18 小时，各地不同',
  },
  { number: '96110', name: '反诈劝阻咨询', kinds: ['fraud'], source: '公安部刑侦局 2019 年公布的反诈专线', hours: allDay },
  { number: '12338', name: '妇女维权', kinds: ['domesticViolence', 'child'], source: '全国妇联妇女维权公益服务热线', hours: office },
  { number: '12355', name: '青少年服务', kinds: ['child'], source: '共青团中央青少年服务热线', hours: office },
  { number: '12348', name: '法律援助咨询', kinds: ['domesticViolence', 'wages'], source: '司法部公共法律服务热线', hours: allDay },
  { number: '12315', name: '消费投诉', kinds: [], source: '市场监管总局投诉举报热线；可能已并入 12345', hours: office },
  { number: '12333', name: '劳动保障', kinds: ['wages'], source: '人力资源社会保障部服务热线；可能已并入 12345', hours: office },
  { number: '12328', name: '交通运输服务', kinds: [], source: '交通运输部服务监督电话；可能已并入 12345', hours: allDay },
  { number: '95598', name: '供电报修', kinds: ['power', 'electric'], source: '国家电网、南方电网客服热线', hours: allDay },
  { number: '96333', name: '电梯救援', kinds: ['trapped'], source: '多地市场监管部门电梯应急电话；不是各地都有，请核对', hours: allDay },
  { number: '12388', name: '纪检监察举报', kinds: [], source: '中央纪委国家监委举报电话', hours: office },
]

export const nationalHotlines: readonly Hotline[] = rows.map((row, index) => ({ ...row, kinds: [...row.kinds], position: index + 1, retired: false }))
