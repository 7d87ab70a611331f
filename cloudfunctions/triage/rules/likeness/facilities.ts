/**
 * What a matter is about: the thing or the trouble, with the other words people use for it. The first word of a row stands for all.
 * A plus marks a thing that stands somewhere; the others are troubles. Only words that tell one trouble at a place from another; who is written to and how are left out.
 */
const rows = `
+搅拌站 搅拌厂 混凝土站 水泥厂 混泥土
+变电站 变电所 高压线 高压电 变压器
+垃圾站 垃圾中转站 垃圾房 垃圾桶 垃圾场 垃圾焚烧
+下水道 化粪池 污水 排污 排水 内涝 积水
+加油站 充电桩 加气站
+基站 信号塔 辐射
+公交 公交车 公交站 班车 站台
+地铁 轻轨 号线 磁浮
+红绿灯 信号灯 斑马线 人行道 天桥 过街
+路灯 照明
停车 停车位 停车场 车位 违停 乱停
施工 工地 夜间施工 渣土车 渣土
噪音 噪声 吵 扰民
油烟 烧烤 夜宵 餐馆 饭店
粉尘 扬尘 灰尘
异味 臭味 恶臭 臭气
广场舞 音响 唱歌
养鸡 养猪 养殖 狗 犬
+电梯 加装电梯
消防 消防通道 火灾
漏水 渗水 开裂 裂缝 质量
外墙 楼顶 屋顶
违建 违章建筑 违法建筑 搭建
物业费 物业 物业公司
业委会 业主委员会 业主大会
停水 断水 自来水 水压 二次供水
停电 断电 供电 电费
燃气 天然气 煤气
暖气 供暖
宽带 网络 光纤 垄断
房产证 不动产证 产权证 办证
交房 延期 逾期 收房
精装 装修 毛坯 捆绑
+车库 地下室 储藏间
学区 学位 入学 划片 派位 招生
+幼儿园 普惠 托儿
补课 培训 课后
实习 实践 打工
学费 退费 退款 乱收费 收费
+食堂 伙食 饭菜
+宿舍 寝室
教师 编制 职称
工资 欠薪 拖欠 农民工
社保 养老保险 医保 公积金
补贴 补助 人才 购房补贴
拆迁 征地 征收 拆除
补偿 安置 安置房 赔偿
旧城改造 棚改 棚户区 提质改造 旧改
修路 道路 断头路 拉通 路面 坑洼
+高架 隧道 大桥 桥
+河 湖 水库 鱼塘
+公园 绿化 绿地 树
+菜市场 农贸市场 集市
摆摊 占道 流动摊贩 门面
+网吧 棋牌 麻将 ktv 酒吧
传销 非法集资 诈骗 骗
p2p 贷款 套路贷 投资
出租车 网约车 的士 滴滴
摩托车 电动车 共享单车
驾校 学车 驾照
医院 医生 治疗 手术
疫苗 药 药店
+火葬 殡仪 墓地 公墓
砂石 采砂 挖沙 采石 矿
+厂 工厂 化工 废气
限购 限售 购房资格
落户 户口 户籍
低保 贫困 扶贫
选举 村干部 村支书 账目
快递 邮政
+健身 健身房 游泳
美容 整容 美发
相亲 婚介 婚纱
加盟 合同 定金
教练 球场 体育
限行 限速 抓拍 罚款 电子警察
大货车 货车 超载
噪音屏 隔音 声屏障
+井盖 窨井 窨井盖 井口
+健身器材 健身器 长椅 长凳 座椅
+公厕 厕所
+电线 电线杆 线缆 电缆
+护栏 栏杆
`

const heads: string[] = []
const headOf = new Map<string, number>()
const things = new Set<number>()
for (const row of rows.trim().split('\n')) {
  const words = row.replace('+', '').split(' ')
  if (row.startsWith('+')) things.add(heads.length)
  for (const word of words) if (!headOf.has(word)) headOf.set(word, heads.length)
  heads.push(words[0] as string)
}
const any = new RegExp([...headOf.keys()].sort((a, b) => b.length - a.length).join('|'), 'g')

/** How often a text made `plain` speaks of each thing or trouble, by its number. */
export function facilitiesIn(text: string): Map<number, number> {
  const found = new Map<number, number>()
  for (const [word] of text.matchAll(any)) {
    const facility = headOf.get(word) as number
    found.set(facility, (found.get(facility) ?? 0) + 1)
  }
  return found
}

/** The word that stands for a thing or trouble. */
export function facilityName(facility: number): string {
  return heads[facility] ?? ''
}

/** True for a thing that stands somewhere, false for a trouble. */
export function isThing(facility: number): boolean {
  return things.has(facility)
}
