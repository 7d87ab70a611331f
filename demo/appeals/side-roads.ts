import type { DemoAppeal } from './demo-appeal'

/** 吐槽 on the side roads of an order's life: help, more time, standing still, handed back, supervised. */
export const sideRoads: readonly DemoAppeal[] = [
  {
    key: 'demo-roof-leak',
    by: 'resident-8',
    bag: 'complaint',
    said: { days: 2, at: '09:20' },
    place: 't2.v1.g3.m2',
    text: '村卫生室的屋顶漏雨，看病的长椅都湿了，能不能派人补一补？',
    story: [
      { after: '1h', action: 'accept' },
      { after: '3h', action: 'suspend', condition: 'weather', days: 5, note: '这几天一直下雨，屋面是湿的，防水涂不上去，天晴两天就上屋顶。' },
    ],
  },
  {
    key: 'demo-old-pole',
    by: 'resident-9',
    bag: 'complaint',
    said: { days: 3, at: '10:05' },
    place: 't2.v1.g3.m1',
    text: '巷口那根旧电线杆歪得厉害，大风天我们都绕着走，请换一根。',
    story: [
      { after: '1h', action: 'accept' },
      { after: '4h', action: 'askExtension', days: 3, note: '新杆要从县里拉，厂家说后天才有车，请求宽限 3 个工作日。' },
    ],
  },
  {
    key: 'demo-pond-smell',
    by: 'resident-10',
    bag: 'complaint',
    said: { days: 3, at: '14:30' },
    place: 't2.v1.g3.m3',
    text: '村东的池塘这几天发黑发臭，漂了一层死鱼，风一吹整条巷子都是味。',
    story: [
      { after: '1h', action: 'accept' },
      { after: '2h', action: 'inviteHelper', to: 'department:chengguan@320999', days: 3, note: '请派人看看是不是有污水接进来，村里先捞死鱼。' },
      { after: '6h', action: 'supervise', level: 'remind', note: '附近住着不少老人，请先把死鱼清掉，再告诉大家怎么办。' },
    ],
  },
  {
    key: 'demo-shared-ditch',
    by: 'resident-11',
    bag: 'complaint',
    said: { days: 2, at: '08:40' },
    place: 't1.v1.g1.m1',
    text: '两个小区中间的排水沟没人管，落叶堵满了，一下雨就往两边院子里灌。',
    story: [
      { after: '2h', action: 'accept' },
      { after: '3h', action: 'handBack', reason: 'outsideArea', note: '沟的一大半在隔壁网格，请村里看由谁来清。' },
    ],
  },
]
