import type { DemoAppeal } from './demo-appeal'

/** What neighbours say about a thing that somebody said before them: joined with one tap, or not yet seen to be the same. */
export const neighbours: readonly DemoAppeal[] = [
  {
    key: 'demo-manhole-too',
    by: 'resident-37',
    bag: 'complaint',
    said: { days: 1, at: '17:05' },
    place: 't2.v1.g3.m1',
    metres: [8, -4],
    joins: 'demo-manhole',
    text: '刚接孩子也看到了，幼儿园东边那个井口敞着，树枝一碰就倒，别等出了事。',
  },
  {
    key: 'demo-manhole-third',
    by: 'resident-85',
    bag: 'complaint',
    said: { days: 1, at: '17:20' },
    place: 't2.v1.g3.m1',
    metres: [-6, 10],
    joins: 'demo-manhole',
    anonymous: true,
    text: '幼儿园边上的井盖没了，我骑车差点冲进去。',
  },
  {
    key: 'demo-charging-shed-too',
    by: 'resident-16',
    bag: 'suggestion',
    said: { minutes: 95 },
    place: 't2.v1.g3.m2',
    metres: [14, -22],
    text: '纺车小区东边那块空地建议搭个电瓶车充电棚，楼上拉线下来充电太危险了，最好再装两个灭火器。',
  },
  {
    key: 'demo-street-stalls-too',
    by: 'resident-7',
    bag: 'complaint',
    said: { minutes: 85 },
    place: 't1.v1.g1.m1',
    metres: [18, -6],
    text: '桑园花苑门口流动摊贩把人行道全占了，推着婴儿车只好走到马路上，太危险。',
  },
  {
    key: 'demo-flooded-again',
    by: 'resident-96',
    bag: 'complaint',
    said: { minutes: 65 },
    place: 't1.v1.g1.m1',
    metres: [4, 2],
    text: '桑园花苑南边的马路一下雨又积水了，水没过脚面，骑车的人只好推着走，前几天就报过。',
  },
]
