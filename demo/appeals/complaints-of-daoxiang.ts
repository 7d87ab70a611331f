import type { DemoAppeal } from './demo-appeal'

/** 吐槽 of 稻香村, most of them in its third grid: what a grid worker's week looks like. */
export const complaintsOfDaoxiang: readonly DemoAppeal[] = [
  {
    key: 'demo-lamp-first', by: 'resident-30', bag: 'complaint', said: { days: 2, at: '10:05' }, place: 't2.v1.g3.m2', photos: ['lamp-broken'],
    text: '纺车小区西门进来右手第二盏路灯不亮了，大概是上周末坏的。我爸晚上遛弯回来都要打手电，麻烦来人看看。',
    story: [{ after: '40m', action: 'accept' }, { after: '3h', action: 'note', note: '去看过了，灯头和线都要换，已经跟电工老何约时间。' }],
  },
  { key: 'demo-lamp-second', by: 'resident-78', bag: 'complaint', said: { days: 1, at: '20:40' }, place: 't2.v1.g3.m2', metres: [12, 8], text: '纺车小区西门的路灯坏了没人修，晚上黑漆漆的，今天差点踩到台阶外面去。' },
  { key: 'demo-lamp-third', by: 'resident-16', bag: 'complaint', said: { minutes: 35 }, place: 't2.v1.g3.m2', metres: [-15, 5], anonymous: true, text: '西门那盏路灯还是不亮，接孩子下晚自习要摸黑走一段，什么时候能修好？' },
  {
    key: 'demo-rubbish-corner', by: 'resident-1', bag: 'complaint', said: { days: 4, at: '09:20' }, place: 't2.v1.g3.m2', metres: [-20, -25], photos: ['rubbish'],
    text: '我妈住纺车小区，她楼下那个垃圾桶边上堆了一地建筑垃圾，好几天没人清，苍蝇嗡嗡的。',
    story: [{ after: '50m', action: 'accept' }, { after: '1d', action: 'reply', outcome: 'solved', note: '是三楼装修的住户堆的，已经请他叫车拉走，地面也冲洗过了。以后装修垃圾统一堆到东门围栏里。', photos: ['rubbish-cleared'] }],
  },
  {
    key: 'demo-drain-smell', by: 'resident-37', bag: 'complaint', said: { days: 8, at: '15:10' }, place: 't2.v1.g3.m4',
    text: '莲心路口的下水道又堵了，一下雨就往外冒脏水，店门口都没法站人。去年就反映过一回。',
    story: [
      { after: '1h', action: 'accept' },
      { after: '2d', action: 'reply', outcome: 'solved', note: '已请疏通队把路口三个雨水口掏干净，当天试水不再外冒。' },
      { after: '1d', action: 'survey', score: 1, reasons: ['又坏了', '没解决'], words: '昨晚一场雨，又冒了。掏一掏不管用，要看看是不是管子塌了。' },
    ],
  },
  {
    key: 'demo-manhole', by: 'resident-64', bag: 'complaint', said: { days: 1, at: '16:20' }, place: 't2.v1.g3.m1', photos: ['manhole-open'],
    text: '石桥幼儿园往东五十米，人行道上的井盖不见了，我拿树枝先插在那儿了，放学的娃娃多，快来弄一下。',
    story: [{ after: '15m', action: 'accept' }, { after: '10m', action: 'note', note: '先放了两个锥桶，派人守着，等水务送井盖。' }],
  },
  { key: 'demo-gas-smell', by: 'resident-23', bag: 'complaint', said: { minutes: 9 }, place: 't2.v1.g3.m1', metres: [10, -10], text: '楼道里闻到煤气味，二楼到三楼最重，敲门没人应，请马上来人！' },
  {
    key: 'demo-shed-on-path', by: 'resident-85', bag: 'complaint', said: { days: 9, at: '11:00' }, place: 't2.v1.g3.m4', metres: [30, 0],
    text: '有人在莲心路后面的过道上搭了个棚子放电瓶车，本来两个人能并排走，现在只能侧着身子过。',
    story: [{ after: '2h', action: 'accept' }, { after: '5d', action: 'urge' }, { after: '1h', action: 'note', note: '上门两次都没碰到棚主，约了周末再去。' }],
  },
  {
    key: 'demo-dog', by: 'resident-1', bag: 'complaint', said: { days: 3, at: '18:30' }, place: 't2.v1.g3.m3', photos: ['dog-loose'],
    text: '带孩子回外婆家，碰到一只大黄狗没拴绳追着跑，把孩子吓哭了。好几个人都说碰到过。',
    story: [{ after: '1h', action: 'accept' }, { after: '1d', action: 'ask', note: '村里养大黄狗的有三家，请问是在哪条巷子碰到的，狗有没有戴项圈？' }],
  },
  { key: 'demo-held-words', by: 'resident-71', bag: 'complaint', said: { days: 1, at: '14:15' }, place: 't2.v1.g3.m1', anonymous: true, text: '楼下棋牌室天天吵到后半夜，去说他们还骂人：测试违规词。求求来管一管。' },
  {
    key: 'demo-pothole', by: 'resident-112', bag: 'complaint', said: { days: 11, at: '08:50' }, place: 't2.v1.g1.m3', photos: ['pothole'],
    text: '新禾小区大门口那个坑越来越大，电动车一颠货都要掉下来，下雨天看不清更麻烦。',
    story: [
      { after: '30m', action: 'accept' },
      { after: '2d', action: 'reply', outcome: 'solved', note: '已铲掉松土，重新铺了沥青，养护一天后放行。', photos: ['pothole-filled'] },
      { after: '3h', action: 'survey', score: 5, words: '补得很平，谢谢。' },
    ],
  },
  {
    key: 'demo-narrow-road', by: 'resident-119', bag: 'complaint', said: { days: 12, at: '10:30' }, place: 't2.v1.g2.m3',
    text: '鹭洲小区门前这条路太窄，两辆车碰头就要倒半天，早上送孩子天天堵。',
    story: [
      { after: '1h', action: 'accept' },
      { after: '3d', action: 'reply', outcome: 'notNow', note: '拓宽要动到围墙和绿化，今年的工程里排不上，已报镇里列入明年计划。早高峰先安排人指挥单向通行。' },
      { after: '1d', action: 'survey', score: 3, words: '知道要等，先单行也好。' },
    ],
  },
]
