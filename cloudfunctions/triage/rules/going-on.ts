/** How a word of danger stands in its sentence: going on, only feared, or only told of (a lesson, the news, long ago, denied). */
export type Standing = 'real' | 'feared' | 'told'

const clauseEnd = /[，。！？；：、,.!?;:\n（）()]/
const sentenceEnd = /[。！？!?\n]/

/** It happens now: outweighs 以前 and a long letter. */
const now = /现在|一直困|正在|正(?=[着打漏烧冒])|刚刚|刚才|此刻|眼下|马上就?要|快来|快点来|赶紧来|赶快|救命|今天|今晚|今早|今晨|又(在|开始|闻|打|来|漏|动手)/
const past =
  /去年|前年|以前|之前|从前|曾经|曾[有被遭发]|过去|当年|那年|那次|上次|上回|历年|小时候|年轻时|[12]\d{3}年|[一二三四五六七八九十几多两\d]+年前|前几年|早年|多次发生|发生过|出过|有过|着过|起过|[漏塌打淹死]过|屡次|经常/
const lately = /昨天|昨晚|昨日|前晚|前几天|前两天|前天|前阵子|前段时间|上个?月|上个?星期|上周|[几两三四五六七\d]个月前|[几两三四五六七\d]天前|\d+月\d+[日号]/
const quoted =
  /新闻|报道|电视(里|上)|电视剧|报纸|网上|网传|视频|抖音|热搜|朋友圈|故事|小说|电影|据说|例如|比如|譬如|好比|好像是?在|跟.{0,8}一样|像.{0,8}一样|外地|别的(小区|地方|城市)|其他(小区|地方|城市)|隔壁(市|县|省|区)|某地|全国|各地|到处都?(有|因)|好几个小区|别人家|人家家/
const denied = /(没有?(发生|出现|听说)?|未|并非|(?<!是)不是|不算|不许|不要|别|禁止|严禁|不准|谢绝|从不|(?<!会)不会|无)[^，。]{0,3}$/
/** Of a life only a plain denial: 没人管我就… is none. */
const deniedOutright = /(没有?|不是|并非|不会|从未|不要|别)(想过?|要|再)?$/
const lesson =
  /讲讲|讲一讲|讲课|讲座|宣讲|宣传|演练|演习|知识|培训|普法|上一?堂?课|课堂|科普|预案|教(教|一教|大家|我们)|学(习|一学|学)|防范|怎么(防|逃|预防|避免|自救|识别|应对|处理)|如何(防|逃|预防|避免|自救|识别|应对|处理)|发生时|时(该|要|应该)怎么|手册|海报|横幅/
const feared =
  /防|避免|以免|免得|杜绝|万一|容易|极易|易|可能|可能会|担心|害怕|怕|恐|唯恐|隐患|如果|假如|假设|倘若|要是|若|一旦|哪天|哪一天|迟早|早晚|会不会|是不是要|是否会|难道(要|非)?|非(要|得)|等(到|着)?|将|将会|险些|差点|差一点|造成|导致|引发|引起|威胁|应对|存在|出了|发生|真(要|出|有)|不怕|怕是|有时|时常|常常|时有|动不动|每次|每逢|逢雨|一下(大|暴)?雨/
/** 会 of what may come, not 社会, 机会, 不会 (which is in `denied`). */
const may = /(^|[^社机协居委大开聚约体工公])会(.{0,4})$/
const taughtAfter =
  /^.{0,3}的(问题|事情?(?!故)|情况|处理|赔偿|原因|责任)|^.{0,4}(演练|知识|宣传|讲座|预防|防范|器材|报警器|报警电话|保险|预案|逃生|时(应|该|怎么)|的(危害|可能|隐患|风险|危险|概率|故事|新闻)|隐患|风险|危险|可能性|事故(频发|率)|事件(频发|多发)|案件|案例|了怎么办.{0,2}(谁|责))/
const fearedAfter = /^.{0,6}(将会|的话|会怎样|引起|引发|都不能|怎么办|咋办|谁负责|谁来负责|谁承担|谁担责|后果|就晚了|才管|才(来|会|肯)|再(管|来))/
const over =
  /^过|才(扑灭|救出|救起)|(及时|被|已)(扑灭|控制住)|(已经?|都)[^，。]{0,6}(扑灭|灭了|救(出|上)|送[^，。]{0,4}医院|处理好|修好|关了|出院|找(到|回)了|平息|和好|抓(走|住)|没事了|脱险)|(扑灭|救出来|找到|回家|修好)了/
/** First-person or told to us as happening: far down in a letter only this counts. */
const urgentVoice = /现在|一直困|正在|刚刚|刚才|此刻|快来|救命|今晚|马上|我(真的|都|就)?(不想活|想死|活不下去|想自杀|要跳|要自杀|准备自杀)|赶紧(来|派)/

/** Who is in danger says so at once: told further on than this many characters, it is usually part of a story. */
export const saidAtOnce = 100
/** And says it briefly: a text longer than this is a letter about something. */
const letter = 180

/** What about a kind of danger changes how it is read. */
export interface Told {
  fearCounts?: true
  toldAtLength?: true
}

/**
 * How the words at `at` stand. `fearCounts`: a threat or fear is as good as the deed (a life). Reads the clause, the sentence
 * before it and what follows; knows no grammar, so it errs towards `feared`, which a person looks at within the hour.
 */
export function standingOf(text: string, at: number, length: number, told: Told): Standing {
  const around = partsAround(text, at, length)
  const isNow = now.test(around.before) || now.test(around.after)
  if (isTold(around, told, isNow)) return told.fearCounts && past.test(around.sentenceBefore) ? 'feared' : 'told'
  if (taughtAfter.test(around.after) || over.test(around.rest)) return 'feared'
  if (!isNow && !told.toldAtLength && lately.test(around.sentenceBefore)) return 'feared'
  if (!told.fearCounts && (isFeared(around) || fearedAfter.test(around.after))) return 'feared'
  const far = at >= saidAtOnce || (!told.toldAtLength && text.length > letter)
  return far && !urgentVoice.test(told.toldAtLength ? around.sentenceBefore + around.clause : around.clause) ? 'feared' : 'real'
}

/** A lesson, a denial, the news, long ago. */
function isTold({ before, clause, sentenceBefore }: Around, { fearCounts }: Told, isNow: boolean): boolean {
  if (lesson.test(clause) || quoted.test(sentenceBefore) || /像.{0,10}(一样|似的)/.test(clause)) return true
  return (fearCounts ? deniedOutright : denied).test(before) || (!isNow && past.test(sentenceBefore))
}

/** The last twelve characters of the clause, or a conditional at the head of the sentence's last clauses. */
function isFeared({ before, sentenceBefore }: Around): boolean {
  return (
    feared.test(before.slice(-12)) ||
    may.test(before.slice(-10)) ||
    /(如果|要是|假如|万一|一旦|等到|哪天|是不是(要|非)|难道)[^。！？]{0,24}$/.test(sentenceBefore)
  )
}

interface Around {
  before: string
  after: string
  sentenceBefore: string
  clause: string
  rest: string
}

function partsAround(text: string, at: number, length: number): Around {
  const end = at + length
  const left = text.slice(Math.max(0, at - 60), at)
  const right = text.slice(end, end + 40)
  const before = lastPart(left, clauseEnd)
  const after = firstPart(right, clauseEnd)
  return { before, after, sentenceBefore: lastPart(left, sentenceEnd), clause: before + text.slice(at, end) + after, rest: right }
}

function lastPart(text: string, end: RegExp): string {
  return text.split(end).at(-1) ?? ''
}

function firstPart(text: string, end: RegExp): string {
  return text.split(end)[0] ?? ''
}
