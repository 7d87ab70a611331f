import type { DemoAppeal } from './demo-appeal'

/** 心愿: small wishes that the committee looks at and somebody takes up. */
export const wishes: readonly DemoAppeal[] = [
  { key: 'demo-desk-lamp', by: 'resident-37', bag: 'wish', said: { days: 1, at: '18:00' }, place: 't2.v1.g4.m1', text: '孩子上五年级了，一直在饭桌上写作业，想要一张旧书桌，有人家里换下来的就行。' },
  {
    key: 'demo-chess-table', by: 'resident-23', bag: 'wish', said: { days: 4, at: '13:50' }, place: 't2.v1.g2.m1', text: '我们几个老头想在树底下有张石头棋盘桌，现在都是拿纸板画的，风一吹就跑。',
    story: [{ after: '2h', action: 'accept' }, { after: '1d', action: 'note', note: '村里石匠说有块现成的石料，问了工钱，不多。' }],
  },
  {
    key: 'demo-bicycle', by: 'resident-64', bag: 'wish', said: { days: 11, at: '10:40' }, place: 't2.v1.g1.m2', text: '女儿升初中了，学校离家五里地，想要一辆旧自行车，能骑就行。',
    story: [{ after: '3h', action: 'accept' }, { after: '3d', action: 'reply', outcome: 'solved', note: '村里一户人家把闲着的自行车拿出来，换了内胎和刹车，昨天已经骑回家了。', photos: ['child-bike'] }, { after: '1d', action: 'survey', score: 5, words: '女儿高兴坏了，一晚上擦了三遍。' }],
  },
  {
    key: 'demo-birthday', by: 'resident-1', bag: 'wish', said: { days: 12, at: '19:20' }, place: 't1.v2.g4.m1', metres: [15, 10], behalf: { name: '楼上陈爷爷' }, text: '楼上陈爷爷下个月九十岁，他没什么亲人，想请邻居们一起给他过个生日。',
    story: [{ after: '2h', action: 'accept' }, { after: '4d', action: 'reply', outcome: 'solved', note: '日子定好了，活动室空出来，食堂包了面条，已有十一户报名。' }, { after: '1d', action: 'survey', score: 5 }],
  },
  { key: 'demo-old-songs', by: 'resident-48', bag: 'wish', said: { days: 3, at: '15:00' }, place: 't1.v1.g1.m3', metres: [20, 0], text: '想在社区里找几个会拉二胡的伴，我这把老骨头还想上一回台。', story: [{ after: '3h', action: 'accept' }, { after: '1d', action: 'ask', note: '好事！您平时哪几天有空，会不会看简谱？我们好帮您找人。' }] },
  {
    key: 'demo-hearing-aid', by: 'resident-41', bag: 'wish', said: { days: 8, at: '09:30' }, place: 't3.v4.g4.m1', text: '我妈耳朵背得厉害，电视开得震天响，想给她配个助听器，钱有点不够。',
    story: [{ after: '2h', action: 'accept' }, { after: '2d', action: 'reply', outcome: 'notNow', note: '今年的补助名额已经用完，明年一月重新申报，到时候网格员会提前上门帮您填表。先借了一副旧的给老人试戴。' }, { after: '2h', action: 'survey', score: 2, reasons: ['没解决'] }, { after: '1d', action: 'visit', note: '上门看了，借的那副能听清，老人愿意等到一月；已记到明年第一批名单里。' }],
  },
  { key: 'demo-school-uniform', by: 'resident-22', bag: 'wish', said: { days: 2, at: '16:45' }, place: 't1.v3.g3.m2', anonymous: true, text: '孩子长得快，校服小了，想要一套一米五的旧校服，不好意思去学校问。', story: [{ after: '2h', action: 'accept' }] },
  {
    key: 'demo-film-night', by: 'resident-47', bag: 'wish', said: { days: 6, at: '18:20' }, place: 't3.v3.g2.m1', text: '好久没在村里看露天电影了，想再坐着小板凳看一回。',
    story: [{ after: '3h', action: 'accept' }, { after: '1d', action: 'reply', outcome: 'solved', note: '放映队定在这个周六晚上七点，晒谷场，下雨顺延。' }],
  },
]
