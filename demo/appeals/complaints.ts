import type { DemoAppeal } from './demo-appeal'

/** 吐槽 of the other villages, and one that names no place. */
export const complaints: readonly DemoAppeal[] = [
  {
    key: 'demo-tree',
    by: 'resident-5',
    bag: 'complaint',
    said: { days: 3, at: '07:55' },
    place: 't3.v1.g4.m2',
    photos: ['tree-fallen'],
    text: '昨晚大风把路边一棵树刮倒了，横在非机动车道上，早上大家都绕到马路上骑。',
    story: [
      { after: '30m', action: 'accept' },
      { after: '20m', action: 'transfer', to: 'department:chengguan@320999', note: '树太粗，要吊车，请园林的同志来处理。' },
      { after: '1h', action: 'accept' },
      { after: '2h', action: 'note', note: '吊车排到明天上午，先把枝杈锯了，路能过。' },
    ],
  },
  {
    key: 'demo-muddy-path',
    by: 'resident-19',
    bag: 'complaint',
    said: { days: 12, at: '16:40' },
    place: 't3.v2.g2.m3',
    text: '去河边菜地的那条小路全是烂泥，下过雨三轮车都陷进去，能不能垫一垫？',
    story: [
      { after: '3h', action: 'accept' },
      { after: '4d', action: 'reply', outcome: 'solved', note: '村里拉了两车碎石铺上压实，最软的一段垫了石板。' },
      { after: '1d', action: 'survey', score: 4, words: '好走多了，拐弯那里再垫一点就更好。' },
    ],
  },
  {
    key: 'demo-late-bus',
    by: 'resident-66',
    bag: 'complaint',
    said: { days: 5, at: '08:30' },
    text: '早上等公交等了四十分钟，来了两辆都是空车不停站，上班迟到要扣钱的。',
    story: [
      { after: '1h', action: 'accept' },
      { after: '1h', action: 'transfer', to: 'department:jiaotong@320999', note: '公交班次的事，请交通局核一下当天的行车记录。' },
      { after: '2h', action: 'accept' },
      {
        after: '2d',
        action: 'reply',
        outcome: 'explained',
        note: '查了行车记录，那两辆是去换电的空驶车，不在班次里，车头没换牌子容易误会。已要求空驶车挂“停运”牌；当天有一班因故障晚点 26 分钟，向您道歉。',
      },
    ],
  },
  {
    key: 'demo-found-bicycle',
    by: 'resident-12',
    bag: 'complaint',
    said: { days: 4, at: '12:10' },
    place: 't3.v2.g1.m2',
    text: '楼下车棚里我的自行车被人挪走了，锁也换了，物业说不知道。',
    story: [{ after: '2h', action: 'withdraw' }],
  },
  {
    key: 'demo-sent-too-soon',
    by: 'resident-58',
    bag: 'complaint',
    said: { days: 3, at: '17:05' },
    place: 't2.v2.g3.m1',
    text: '楼上空调水滴到我家',
    story: [{ after: '40s', action: 'unsend' }],
  },
  {
    key: 'demo-private-loan',
    by: 'resident-72',
    bag: 'complaint',
    said: { days: 4, at: '10:15' },
    place: 't2.v3.g1.m3',
    text: '邻居三年前找我借了两万块，现在见面就躲，你们能不能把钱帮我要回来？',
    story: [
      { after: '2h', action: 'accept' },
      {
        after: '1d',
        action: 'reply',
        outcome: 'refused',
        note: '个人之间的借款，网格和村里没有权力去追。您可以拿着借条到镇调解委员会申请调解，或者向法院起诉；每周三下午有驻点律师，可以免费咨询。',
      },
    ],
  },
  {
    key: 'demo-live-wire',
    by: 'resident-31',
    bag: 'complaint',
    said: { minutes: 1290 },
    place: 't2.v3.g2.m2',
    text: '菜场口的电线掉下来了，就垂在半人高，旁边还有水，谁碰到要出大事的。',
    story: [
      { after: '5m', action: 'accept' },
      { after: '15m', action: 'note', note: '供电的人已断电，拉了警戒带，正在重新架线。' },
    ],
  },
]
