import type { Bag } from '@shared/appeals/bag'
import type { Urgency } from '@shared/appeals/order'

/** Life or limb in danger now. */
const emergencyWords = [
  '燃气泄漏',
  '煤气泄漏',
  '天然气泄漏',
  '闻到煤气',
  '闻到燃气',
  '煤气味',
  '燃气味',
  '着火',
  '起火了',
  '突然起火',
  '失火',
  '火灾',
  '爆炸',
  '冒烟',
  '砍人',
  '持刀',
  '拿刀',
  '打人',
  '打起来',
  '被打伤',
  '家暴',
  '群殴',
  '溺水',
  '掉进河',
  '掉下井',
  '掉进井',
  '触电',
  '漏电',
  '电线掉',
  '昏迷',
  '晕倒',
  '倒地不起',
  '救命啊',
  '被困',
  '塌方',
  '坍塌',
  '走失',
  '被拐',
]
/** Somebody's own life: counts wherever it stands. */
const despairWords = ['自杀', '轻生', '跳楼', '不想活', '割腕']
/** Ought not to wait its turn. */
const urgentWords = [
  '紧急',
  '十万火急',
  '危险',
  '安全隐患',
  '随时可能倒塌',
  '停水',
  '停电',
  '爆管',
  '断气',
  '电梯困',
  '没有井盖',
  '井盖没了',
  '井盖丢',
  '井盖不见',
  '裸露电线',
  '高空抛物',
  '高空坠物',
  '讨薪',
  '拖欠工资',
  '独居老人',
  '没饭吃',
  '断药',
]

/** Words shortly before an emergency word that make it a fear, a lesson or a memory instead of something going on. */
const onlyFeared =
  /(防|避免|以免|免得|杜绝|预防|防止|万一|容易|可能|担心|害怕|怕|隐患|如果|一旦|要是|演练|宣传|曾经|去年|以前|之前|不会|没有)[^，。！？；\n]{0,8}$/
/** Words right after it that do the same. */
const onlyTaught = /^[^，。！？；\n]{0,6}(演练|知识|宣传|讲座|隐患|预防|风险|器材|报警器|事件|案件)/

/** Who is in danger says so at once: in a long letter, danger told further on than this is part of a story. */
const saidAtOnce = 100

export interface UrgencyJudged {
  urgency: Urgency
  reasons: string[]
}

/**
 * How urgent the words are. Danger that is going on is an emergency in any bag but 宣传, where people ask for lessons about it;
 * danger that is only feared is urgent; anything else is ordinary. A word list, not a learned rule: a person may change it.
 */
export function urgencyOf(bag: Bag, text: string): UrgencyJudged {
  const found = [...despairWords, ...emergencyWords].flatMap((word) => placesOf(text, word).map((at) => ({ word, real: isGoingOn(text, at, word) })))
  const real = found.find((one) => one.real)
  if (real && bag !== 'publicity') return { urgency: 'emergency', reasons: [`紧急：出现“${real.word}”`] }
  if (bag === 'publicity' || bag === 'suggestion') return { urgency: 'ordinary', reasons: [] }
  const feared = found[0]?.word ?? urgentWords.find((word) => text.includes(word))
  return feared ? { urgency: 'urgent', reasons: [`较急：出现“${feared}”`] } : { urgency: 'ordinary', reasons: [] }
}

function placesOf(text: string, word: string): number[] {
  const places: number[] = []
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) places.push(at)
  return places
}

function isGoingOn(text: string, at: number, word: string): boolean {
  if (at >= saidAtOnce && !despairWords.includes(word)) return false
  const after = at + word.length
  return !onlyFeared.test(text.slice(Math.max(0, at - 12), at)) && !onlyTaught.test(text.slice(after, after + 10))
}
