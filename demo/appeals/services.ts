import type { DemoAppeal } from './demo-appeal'

/** 服务: somebody needs a hand. */
export const services: readonly DemoAppeal[] = [
  {
    key: 'demo-residence-permit', by: 'resident-1', bag: 'service', said: { days: 3, at: '11:25' }, place: 't1.v2.g4.m3', text: '我表弟刚来这边上班，想办居住证，要带什么材料，周末能不能办？',
    story: [{ after: '1h', action: 'accept' }, { after: '1d', action: 'reply', outcome: 'explained', note: '带身份证、一张照片和租房合同，到街道便民大厅二号窗口；周六上午开门，周日不办。也可以先在手机上预约，到了不用排队。' }],
  },
  {
    key: 'demo-visit-granny', by: 'resident-30', bag: 'service', said: { days: 9, at: '10:00' }, place: 't2.v1.g3.m2', metres: [40, 0], behalf: { name: '周奶奶', phone: '19900009102' },
    text: '帮隔壁周奶奶说一声：她腿脚不好，儿女都在外地，医院复查想有人陪着去一趟。',
    story: [{ after: '1h', action: 'accept' }, { after: '2d', action: 'reply', outcome: 'solved', note: '周四上午由志愿者陪着去了，药也配好了，下个月复查的号已经帮着挂上。', photos: ['elder-visit'] }, { after: '4h', action: 'survey', score: 5, words: '周奶奶让我谢谢你们，说那个小伙子很耐心。' }],
  },
  {
    key: 'demo-ramp', by: 'liaison-t2v1g3m2', bag: 'service', said: { days: 2, at: '15:30' }, place: 't2.v1.g3.m2', metres: [0, 30], desk: { how: 'walkIn', name: '老许', phone: '19900009103' },
    text: '老许过来说：老伴出院坐轮椅，单元门口有三级台阶，想装一块活动坡板，问能不能帮着弄。',
    story: [{ after: '1h', action: 'accept' }],
  },
  { key: 'demo-window-screen', by: 'resident-78', bag: 'service', said: { minutes: 150 }, place: 't2.v1.g3.m3', metres: [15, 15], text: '家里纱窗掉下来一扇，我一个人装不回去，想找个师傅上门看看，收费也行。' },
  {
    key: 'demo-pension-form', by: 'resident-67', bag: 'service', said: { days: 11, at: '09:15' }, place: 't3.v2.g2.m1', text: '我父亲的养老金资格认证手机上老是过不去，人脸对不上，能不能上门帮忙弄一下？',
    story: [{ after: '2h', action: 'accept' }, { after: '2h', action: 'ask', note: '请说一下老人住在几组，什么时候在家，我们带设备上门。' }, { after: '7d', action: 'resume' }],
  },
  { key: 'demo-lonely-elder', by: 'gridWorker-t3v3g3', bag: 'service', said: { minutes: 40 }, place: 't3.v3.g3.m2', desk: { how: 'telephone', name: '村民老马', phone: '19900009104' }, text: '来电：东头的独居老人两天没出门买菜了，打电话也不接，请去看一眼。' },
  { key: 'demo-water-meter', by: 'resident-7', bag: 'service', said: { minutes: 55 }, place: 't1.v1.g1.m2', metres: [-12, 20], text: '水表走得不对劲，家里没人用水也在转，想请人来查一下是不是哪里漏了。' },
  {
    key: 'demo-old-fridge', by: 'resident-103', bag: 'service', said: { days: 2, at: '09:50' }, place: 't1.v1.g1.m4', text: '旧冰箱搬不动，收废品的也不肯上五楼，社区有没有上门收大件的？',
    story: [{ after: '1h', action: 'accept' }, { after: '3h', action: 'ask', note: '可以上门收。请问冰箱大概多高，楼道里能不能过，哪天上午在家？' }],
  },
  {
    key: 'demo-fainted', by: 'resident-104', bag: 'service', said: { days: 4, at: '20:15' }, place: 't1.v3.g1.m1', text: '楼下老伯在花坛边晕倒了，现在人醒了但站不起来，救护车说还要一会儿，谁有轮椅快来搭把手。',
    story: [{ after: '2m', action: 'accept' }, { after: '35m', action: 'reply', outcome: 'solved', note: '网格员带着轮椅到场，和救护人员一起把老伯送上车，家属已赶到医院，没有大碍。' }, { after: '2h', action: 'survey', score: 5 }],
  },
  {
    key: 'demo-unpaid-wages', by: 'resident-99', bag: 'service', said: { days: 2, at: '17:40' }, place: 't2.v2.g2.m4', behalf: { name: '工友小丁' }, text: '我和工友小丁在厂里干了三个月，老板拖欠工资一直说下周给，想问问找谁帮我们要。',
    story: [{ after: '30m', action: 'accept' }, { after: '30m', action: 'transfer', to: 'department:renshe@320999', note: '工资的事请劳动监察介入，两位的上班记录已帮着整理好。' }, { after: '1h', action: 'accept' }],
  },
  { key: 'demo-moving-help', by: 'resident-92', bag: 'service', said: { days: 5, at: '10:20' }, place: 't2.v2.g1.m2', text: '周末想把老人的床从二楼搬到一楼，家里就我一个劳力，能找两个人帮个忙吗？', story: [{ after: '1h', action: 'accept' }, { after: '1d', action: 'withdraw' }] },
  { key: 'demo-smart-phone', by: 'resident-14', bag: 'service', said: { days: 3, at: '15:20' }, place: 't1.v1.g3.m4', text: '手机上看病挂号弄不明白，每次都要麻烦年轻人，能不能有人教教我？', story: [{ after: '2h', action: 'accept' }] },
]
