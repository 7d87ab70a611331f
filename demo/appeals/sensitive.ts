import type { DemoAppeal } from './demo-appeal'

/** Sensitive ones (敏感件): only the named people of the centre see them. */
export const sensitive: readonly DemoAppeal[] = [
  {
    key: 'demo-gift-money',
    by: 'resident-41',
    bag: 'complaint',
    said: { days: 2, at: '14:10' },
    place: 't3.v1.g2.m2',
    anonymous: true,
    text: '想举报村干部：去年修水渠的误工补贴，有几户没干活也领了钱，听说是村会计虚报的。请查一查，别说是我说的。',
    story: [{ after: '1h', action: 'accept' }],
  },
  {
    key: 'demo-gathering',
    by: 'resident-52',
    bag: 'complaint',
    said: { minutes: 95 },
    place: 't1.v3.g2.m1',
    text: '小区充电桩涨价，业主群里有人说几十户约好周六去街道办门口拉横幅，我觉得还是先坐下来谈谈好。',
  },
]
