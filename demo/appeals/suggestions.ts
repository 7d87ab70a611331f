import type { DemoAppeal } from './demo-appeal'

/** 建议: residents think along, the committee of the place deliberates. */
export const suggestions: readonly DemoAppeal[] = [
  { key: 'demo-charging-shed', by: 'resident-30', bag: 'suggestion', said: { minutes: 200 }, place: 't2.v1.g3.m2', metres: [10, -30], text: '建议在纺车小区东边空地搭个电瓶车充电棚，现在好多人从楼上拉线下来充，看着心慌。' },
  {
    key: 'demo-shade-stop', by: 'resident-16', bag: 'suggestion', said: { days: 5, at: '09:10' }, place: 't2.v1.g1.m4', text: '新禾广场那个公交站没有顶棚，夏天晒冬天淋，建议装个简易雨棚，再放一条长凳。',
    story: [{ after: '3h', action: 'accept' }, { after: '2d', action: 'note', note: '村委会上议了，钱可以从今年的便民项目里出，等镇里回复站点归谁管。' }],
  },
  {
    key: 'demo-market-hours', by: 'resident-85', bag: 'suggestion', said: { days: 10, at: '14:00' }, place: 't2.v1.g4.m3', text: '建议村口的早市晚收半个小时，现在八点就撤，送完孩子的人赶不上。',
    story: [
      { after: '2h', action: 'accept' },
      { after: '3d', action: 'reply', outcome: 'notNow', note: '八点撤摊是为了不影响学校门口通行，暂时改不了。' },
      { after: '1d', action: 'survey', score: 2, reasons: ['答非所问'], words: '早市离学校还有两百米，根本不挡路，希望再商量商量。' },
    ],
  },
  {
    key: 'demo-book-corner', by: 'resident-1', bag: 'suggestion', said: { days: 8, at: '20:30' }, place: 't1.v2.g4.m3', text: '建议在社区活动室隔一个小角落放点旧书，家家都有看完的儿童书，拿出来大家换着看。',
    story: [{ after: '3h', action: 'accept' }, { after: '2d', action: 'note', note: '活动室东北角可以腾出来，书架问了木工的价。' }],
  },
  {
    key: 'demo-zebra', by: 'resident-48', bag: 'suggestion', said: { days: 9, at: '11:40' }, place: 't1.v1.g1.m1', text: '建议在桑园花苑大门对面画一道斑马线，过马路去买菜的老人特别多。',
    story: [
      { after: '2h', action: 'accept' },
      { after: '1d', action: 'reply', outcome: 'explained', note: '已报交警实地看过：离路口的斑马线不到 60 米，按规定不能再画。我们会把路口的绿灯时间请他们放长 8 秒。' },
      { after: '1d', action: 'survey', score: 4 },
    ],
  },
  { key: 'demo-share-parking', by: 'resident-2', bag: 'suggestion', said: { days: 1, at: '12:30' }, place: 't1.v4.g3.m1', text: '建议和旁边的写字楼商量一下，晚上六点以后把停车场借给居民停，白天还给他们，两边都方便。' },
  {
    key: 'demo-sort-stickers', by: 'resident-20', bag: 'suggestion', said: { days: 12, at: '09:00' }, place: 't3.v4.g1.m3', text: '建议把垃圾分类的说明换成图画贴在桶上，老年人字看不清，一看图就知道扔哪个。',
    story: [{ after: '2h', action: 'accept' }, { after: '2d', action: 'reply', outcome: 'solved', note: '图样请小学美术老师画好了，四个投放点都已贴上。' }, { after: '7d', action: 'close' }],
  },
  {
    key: 'demo-river-rail', by: 'resident-39', bag: 'suggestion', said: { days: 4, at: '16:10' }, place: 't3.v1.g2.m2', text: '建议河埠头加一段栏杆，夏天孩子爱在那里玩水，大人一转身就看不见了。',
    story: [{ after: '1h', action: 'accept' }, { after: '2h', action: 'transfer', to: 'townCentre@320999.t3', note: '河道归镇里管，请镇综治中心协调。' }, { after: '2h', action: 'accept' }],
  },
  {
    key: 'demo-quiet-hours', by: 'resident-115', bag: 'suggestion', said: { days: 7, at: '21:10' }, place: 't3.v2.g2.m4', text: '建议村里定个规矩，中午一点到两点别放鞭炮、别开大喇叭，这话有人嫌难听：测试违规词，可我还是要提。',
    story: [{ after: '1h', action: 'release' }, { after: '2h', action: 'accept' }, { after: '2d', action: 'reply', outcome: 'explained', note: '已写进村规民约的修改稿，下月村民代表会上表决。' }, { after: '1d', action: 'survey', score: 4 }],
  },
]
