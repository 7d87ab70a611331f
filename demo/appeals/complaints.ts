import type { DemoAppeal } from './demo-appeal'

/** 吐槽 of the other villages. */
export const complaints: readonly DemoAppeal[] = [
  {
    key: 'demo-fire-lane', by: 'resident-1', bag: 'complaint', said: { days: 2, at: '19:05' }, place: 't1.v2.g4.m4', photos: ['fire-lane-blocked'],
    text: '银杏菜市场后面的消防通道每天傍晚都停满了车，万一有事消防车根本进不来。',
    story: [{ after: '1h', action: 'accept' }],
  },
  {
    key: 'demo-bench', by: 'resident-1', bag: 'complaint', said: { days: 10, at: '09:40' }, place: 't1.v2.g4.m2', photos: ['bench-broken'],
    text: '锦鲤公园水边那张长椅断了两根木条，露着钉子，老人家坐下去会刮到裤子。',
    story: [{ after: '2h', action: 'accept' }, { after: '2d', action: 'reply', outcome: 'solved', note: '旧椅子已拆走，换了一张新的，顺便把旁边两张也紧了螺丝。', photos: ['bench-new'] }, { after: '2h', action: 'survey', score: 5, words: '新椅子很结实，还有靠背。' }],
  },
  { key: 'demo-gate-noise', by: 'resident-1', bag: 'complaint', said: { minutes: 90 }, place: 't1.v2.g4.m1', text: '我们单元的铁门闭门器坏了，一开一关咣当响，半夜有人回来整栋楼都听得见。' },
  {
    key: 'demo-square-dance', by: 'resident-49', bag: 'complaint', said: { days: 6, at: '09:30' }, place: 't1.v2.g4.m2', metres: [25, 10],
    text: '公园跳舞的音响开得太大，关着窗也听得清唱的什么词，孩子写作业静不下来。',
    story: [{ after: '1h', action: 'accept' }, { after: '38h', action: 'ask', note: '现在有两支队伍在跳，请问吵到您的是靠湖边的还是靠大门的，一般几点最响？' }, { after: '3d', action: 'respond', text: '靠湖边那一队，七点半到九点，喇叭是正对着我们楼的。' }],
  },
  {
    key: 'demo-pipe', by: 'resident-48', bag: 'complaint', said: { days: 2, at: '08:10' }, place: 't1.v1.g1.m2', photos: ['pipe-leaking'],
    text: '荷塘小区5号楼前的水管爆管了，水哗哗流了一早上，我们单元已经停水。',
    story: [{ after: '12m', action: 'accept' }, { after: '4h', action: 'reply', outcome: 'solved', note: '破的那一段已换成新管，十二点半恢复供水。放水头几分钟可能有点黄，流一会儿就好。', photos: ['pipe-mended'] }],
  },
  {
    key: 'demo-flooded-street', by: 'resident-96', bag: 'complaint', said: { days: 3, at: '14:20' }, place: 't1.v1.g1.m1', photos: ['street-flooded'],
    text: '桑园花苑南边的马路一下雨就积水，今天水都没过脚面了，骑车的人只好推着走。',
    story: [{ after: '1h', action: 'accept' }, { after: '3h', action: 'transfer', to: 'department:shuiwu@320999', note: '雨水主管在市政路下面，社区够不着，请水务看看是不是管径不够。' }],
  },
  { key: 'demo-lift-button', by: 'resident-7', bag: 'complaint', said: { days: 2, at: '13:45' }, place: 't1.v1.g1.m3', text: '电梯里七楼的按钮按不亮，要先到八楼再走下来，物业说配件没到，说了快一个月了。' },
  {
    key: 'demo-tree', by: 'resident-5', bag: 'complaint', said: { days: 3, at: '07:55' }, place: 't3.v1.g4.m2', photos: ['tree-fallen'],
    text: '昨晚大风把路边一棵树刮倒了，横在非机动车道上，早上大家都绕到马路上骑。',
    story: [{ after: '30m', action: 'accept' }, { after: '20m', action: 'transfer', to: 'department:chengguan@320999', note: '树太粗，要吊车，请园林的同志来处理。' }, { after: '1h', action: 'accept' }, { after: '2h', action: 'note', note: '吊车排到明天上午，先把枝杈锯了，路能过。' }],
  },
  {
    key: 'demo-muddy-path', by: 'resident-19', bag: 'complaint', said: { days: 12, at: '16:40' }, place: 't3.v2.g2.m3',
    text: '去河边菜地的那条小路全是烂泥，下过雨三轮车都陷进去，能不能垫一垫？',
    story: [{ after: '3h', action: 'accept' }, { after: '4d', action: 'reply', outcome: 'solved', note: '村里拉了两车碎石铺上压实，最软的一段垫了石板。' }, { after: '1d', action: 'survey', score: 4, words: '好走多了，拐弯那里再垫一点就更好。' }],
  },
  { key: 'demo-allegation', by: 'resident-8', bag: 'complaint', said: { days: 1, at: '21:30' }, chosen: 't1.v3', anonymous: true, text: '举报村干部优亲厚友：今年的低保名额给了自己开小车的亲戚，真正困难的人家反倒没评上，请上面来查一查。' },
  {
    key: 'demo-late-bus', by: 'resident-66', bag: 'complaint', said: { days: 5, at: '08:30' },
    text: '早上等公交等了四十分钟，来了两辆都是空车不停站，上班迟到要扣钱的。',
    story: [
      { after: '1h', action: 'accept' },
      { after: '1h', action: 'transfer', to: 'department:jiaotong@320999', note: '公交班次的事，请交通局核一下当天的行车记录。' },
      { after: '2h', action: 'accept' },
      { after: '2d', action: 'reply', outcome: 'explained', note: '查了行车记录，那两辆是去换电的空驶车，不在班次里，车头没换牌子容易误会。已要求空驶车挂“停运”牌；当天有一班因故障晚点 26 分钟，向您道歉。' },
    ],
  },
  { key: 'demo-found-bicycle', by: 'resident-12', bag: 'complaint', said: { days: 4, at: '12:10' }, place: 't3.v2.g1.m2', text: '楼下车棚里我的自行车被人挪走了，锁也换了，物业说不知道。', story: [{ after: '2h', action: 'withdraw' }] },
  { key: 'demo-sent-too-soon', by: 'resident-58', bag: 'complaint', said: { days: 3, at: '17:05' }, place: 't2.v2.g3.m1', text: '楼上空调水滴到我家', story: [{ after: '40s', action: 'unsend' }] },
  {
    key: 'demo-advertisement', by: 'resident-90', bag: 'complaint', said: { days: 6, at: '22:50' }, place: 't1.v2.g3.m2', text: '加我，什么证都好说，测试违规词，量大优惠。',
    story: [{ after: '1h', action: 'decline', note: '这条内容是广告，不是诉求，不予受理。如果真有事情要反映，欢迎重新说一次。' }],
  },
  {
    key: 'demo-private-loan', by: 'resident-72', bag: 'complaint', said: { days: 4, at: '10:15' }, place: 't2.v3.g1.m3', text: '邻居三年前找我借了两万块，现在见面就躲，你们能不能把钱帮我要回来？',
    story: [{ after: '2h', action: 'accept' }, { after: '1d', action: 'reply', outcome: 'refused', note: '个人之间的借款，网格和村里没有权力去追。您可以拿着借条到镇调解委员会申请调解，或者向法院起诉；每周三下午有驻点律师，可以免费咨询。' }],
  },
  {
    key: 'demo-wall-crack', by: 'committee-t1v3-1', bag: 'complaint', said: { days: 3, at: '10:50' }, place: 't1.v3.g1.m2', desk: { how: 'telephone', name: '老沈', phone: '19900009101' },
    text: '来电反映：房子东山墙裂了一道缝，从窗台一直到地面，近两个月越来越宽，担心不结实。',
    story: [{ after: '40m', action: 'accept' }, { after: '4h', action: 'note', note: '上门量过，最宽处 6 毫米，已贴纸条观察，约了住建的人一起看。' }],
  },
  { key: 'demo-live-wire', by: 'resident-31', bag: 'complaint', said: { minutes: 1290 }, place: 't2.v3.g2.m2', text: '菜场口的电线掉下来了，就垂在半人高，旁边还有水，谁碰到要出大事的。', story: [{ after: '5m', action: 'accept' }, { after: '15m', action: 'note', note: '供电的人已断电，拉了警戒带，正在重新架线。' }] },
]
