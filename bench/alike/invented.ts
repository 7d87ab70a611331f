import { seeded } from '../../demo/district/random'

/**
 * Invented appeals that are built like real ones: words and places as unevenly frequent (Zipf), lengths as real messages have them
 * (log-normal, median 210 characters, one in a hundred above 2,000), one order in five about an event that others report too.
 * No word of a real message is in them.
 */
export interface Invented {
  /** Those with the same number are about one event. */
  event: number
  title: string | null
  text: string
  /** Which estate, below `estates`. */
  estate: number
  /** Whose, below a third of all; null for one in five. */
  sender: number | null
}

export const estates = 2400
const made = 8000
/** A base text in another guise: other estates, roads and rare words in the same sentences. */
export const guiseStep = { estate: 977, rare: 2311 }

const common =
  '我们 小区 附近 晚上 居民 希望 有关 部门 尽快 处理 情况 反映 多次 没有 解决 问题 影响 生活 出行 老人 孩子 安全 门口 道路 现在 已经 时间 工作 人员 物业 电话 联系 回复 一直 非常 严重 请求 领导 关注 管理 车辆 行人 每天 早上 下雨 积水 灯光 声音 休息 周边 环境 卫生 垃圾 清理 维修 施工 噪音 扰民 投诉 城管 街道 社区 业主 开发 单元 楼道 电梯 停车 通道 消防 隐患 检查 整改 落实 费用 标准 合理 收取 公示 通知 告知 协调 沟通 答复 办理 政策 规定 申请 材料 窗口 排队 学校 家长 上学 放学 公交 站台 班次 线路 调整 增加 设置 标志 路口 红灯 绿化 树木 倒伏 修剪 河道 污水 臭味 排放 企业 生产 粉尘 油烟 餐饮 摊贩 占道 市场 价格 质量 商家 消费 退款 合同 工资 拖欠 工地 工人 社保 医保 医院 看病 报销 补贴 低保 残疾 困难 家庭 房屋 漏水 墙面 裂缝 屋顶 管道 供水 停水 停电 燃气 供暖 温度 网络 信号'.split(
    ' ',
  )
const letters =
  '天地山水风云雨雪春夏秋冬东西南北中上前后左右金木火土石玉竹松梅兰菊荷桂柳杨槐桐杏桃李花草叶果米麦豆茶酒饭鱼虾鸟雁鹤鹭燕凤龙虎马牛羊鸡犬猫书画琴棋文武诗词歌舞红黄蓝绿青紫白黑光明亮暗清浊高低长短大小多少新旧远近深浅轻重快慢冷热干湿软硬厚薄圆方平直曲正斜真假善恶美丑安危福寿康宁和顺祥瑞吉庆丰盛富贵荣华仁义礼智信诚勤俭恭敬宽厚温良忠孝廉耻勇毅刚柔动静开关进出来去升降起落坐立行走跑跳飞游看听说读写想念记忘爱恨喜怒哀乐笑哭'
const troubles = [
  '路灯不亮',
  '下水道堵塞污水外溢',
  '电梯经常停运',
  '夜间施工噪音扰民',
  '垃圾站臭味很大',
  '车辆乱停堵住消防通道',
  '物业费收费不合理',
  '停水没有通知',
  '烧烤油烟扰民',
  '道路坑洼不平',
  '公交站台太远',
  '违章搭建没人管',
  '外墙脱落砸到车',
  '广场舞音响太吵',
  '工地拖欠工资',
  '房产证一直办不下来',
  '幼儿园学位不够',
  '燃气管道迟迟不通',
  '充电桩不让安装',
  '养殖场气味难闻',
] as const
const endings = ['小区', '花园', '家园', '新村', '公寓', '花苑', '雅苑', '小区', '名苑', '小区']
const openings = ['请问', '我是这里的业主，', '最近', '领导您好，', '上个月开始，', '已经反映过，', '另外', '据了解', '', '', '而且', '目前', '因为', '希望']

export interface World {
  /** The n-th base text in this guise (0 = as first written). */
  write(n: number, guise: number): Invented
}

/** A world in which texts can be written, each from its number alone. */
export function invent(seed: number): World {
  const random = seeded(seed)
  const letter = () => letters[Math.floor(random() * letters.length)] as string
  const rare = Array.from({ length: made }, () => letter() + letter())
  const cores = Array.from({ length: estates }, () => letter() + letter() + (random() < 0.4 ? letter() : ''))
  const roads = Array.from({ length: 500 }, () => `${letter()}${letter()}路`)
  const wordAt = zipf(common.length + made, 8)
  const estateAt = zipf(estates, 30)
  const estateName = (i: number) => `${cores[i]}${endings[i % endings.length]}`

  return {
    write(n, guise) {
      const event = eventOf(n)
      // What the reports of an event share comes from the event's own numbers, the rest from the report's.
      const shared = seeded(seed + event * 7919)
      const own = seeded(seed + n * 104_729 + 1)
      const estate = (estateAt(shared()) + guise * guiseStep.estate) % estates
      const trouble = troubles[Math.floor(shared() * troubles.length)] as string
      const road = roads[(Math.floor(shared() * shared() * roads.length) + guise * 101) % roads.length] as string
      const word = (from: () => number) => {
        const at = wordAt(from())
        return at < common.length ? (common[at] as string) : (rare[(at - common.length + (at > 1500 ? guise * guiseStep.rare : 0)) % made] as string)
      }
      const topic = Array.from({ length: 8 }, () => rare[(Math.floor(shared() * made) + guise * guiseStep.rare) % made] as string)
      const house = 1 + Math.floor(shared() * 30)
      const length = Math.min(4000, Math.max(14, Math.exp(Math.log(210) + 0.9 * normal(own))))
      const sentences = [`${openings[Math.floor(own() * openings.length)]}${estateName(estate)}${own() < 0.5 ? `${house}号楼` : ''}${trouble}`]
      let size = 25
      while (size < length) {
        const words = Array.from({ length: 4 + Math.floor(own() * 8) }, () => (own() < 0.12 ? (topic[Math.floor(own() * topic.length)] as string) : word(own)))
        const where = own() < 0.12 ? road : own() < 0.1 ? estateName(estate) : ''
        const sentence = `${openings[Math.floor(own() * openings.length)]}${where}${words.join(own() < 0.3 ? '的' : '')}`
        sentences.push(sentence)
        size += sentence.length + 1
      }
      const title = own() < 0.4 ? `${estateName(estate)}${trouble}` : null
      const sender = own() < 0.2 ? null : Math.floor(own() * 300_000)
      return { event: event + guise * 1e7, title, text: `${sentences.join('，')}。`, estate, sender }
    },
  }
}

/** Of ten texts, two are of one event; of each hundred, six more belong to a larger one. */
function eventOf(n: number): number {
  const [tens, ones] = [Math.floor(n / 10), n % 10]
  if (ones === 1) return n - 1
  if (ones === 2 && tens % 10 < 6) return Math.floor(n / 100) * 100 + 2
  return n
}

/** Ranks below `count` from a number between 0 and 1, the n-th about 1 / (n + shift) as often as the first. */
function zipf(count: number, shift: number): (uniform: number) => number {
  const whole = Math.log((count + shift) / shift)
  return (uniform) => Math.min(count - 1, Math.floor(shift * (Math.exp(uniform * whole) - 1)))
}

/** A number of the bell curve (Box and Muller). */
function normal(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
}
