import type { DemoAppeal } from './demo-appeal'

/** 宣传: what people would like to hear and learn about. */
export const publicity: readonly DemoAppeal[] = [
  {
    key: 'demo-fraud-talk',
    by: 'resident-78',
    bag: 'publicity',
    said: { days: 9, at: '09:05' },
    place: 't2.v1.g3.m1',
    metres: [-20, 0],
    text: '最近老接到冒充快递理赔的电话，想请民警来给我们讲讲怎么分辨真假。',
    story: [
      { after: '2h', action: 'accept' },
      {
        after: '3d',
        action: 'reply',
        outcome: 'solved',
        note: '社区民警周五晚上来讲了一堂，三十多人到场，资料放在活动室门口，没来的可以自己拿。',
        photos: ['class-in-hall'],
      },
      { after: '1d', action: 'survey', score: 5, words: '讲得明白，我当场就把那个软件删了。' },
    ],
  },
  {
    key: 'demo-medical-insurance',
    by: 'resident-112',
    bag: 'publicity',
    said: { days: 1, at: '10:25' },
    place: 't2.v1.g3.m4',
    metres: [-25, 10],
    text: '明年的医保什么时候缴、缴多少，村里能不能贴张大字的通知？群里一下就刷过去了。',
  },
  {
    key: 'demo-first-aid',
    by: 'resident-49',
    bag: 'publicity',
    said: { days: 5, at: '15:45' },
    place: 't1.v2.g4.m4',
    metres: [-10, 15],
    text: '想学学噎住了、摔倒了该怎么急救，能不能请卫生院的大夫来教一次？',
    story: [
      { after: '2h', action: 'accept' },
      { after: '2d', action: 'reply', outcome: 'explained', note: '大夫答应下月第一个周三来，报名的人放在活动室登记本上，满二十人就开课。' },
    ],
  },
  {
    key: 'demo-fire-drill',
    by: 'resident-7',
    bag: 'publicity',
    said: { days: 2, at: '11:15' },
    place: 't1.v1.g1.m4',
    metres: [10, 10],
    text: '我们楼好多人不会用灭火器，想请消防的同志来做一次演练。',
    story: [{ after: '1h', action: 'accept' }],
  },
  {
    key: 'demo-policy-young',
    by: 'resident-3',
    bag: 'publicity',
    said: { days: 7, at: '20:00' },
    place: 't2.v2.g2.m1',
    text: '听说回村创业有补贴，具体是哪些条件，想听人当面讲讲。',
    story: [
      { after: '2h', action: 'accept' },
      { after: '1d', action: 'reply', outcome: 'explained', note: '每周二上午镇便民大厅有专人讲，也可以网格员把材料送上门，您看哪样方便就说一声。' },
      { after: '1h', action: 'survey', score: 3 },
      { after: '1d', action: 'reopen', text: '周二去了，人不在，窗口说改到周四。能不能给个准日子？' },
    ],
  },
  {
    key: 'demo-river-cleaning',
    by: 'resident-6',
    bag: 'publicity',
    said: { minutes: 260 },
    place: 't3.v3.g3.m1',
    text: '柳树边那段河水清了不少，想听听是怎么治的，讲给孩子们也听听。',
  },
]
