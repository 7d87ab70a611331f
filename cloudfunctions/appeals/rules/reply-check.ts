import type { Bag } from '@shared/appeals/bag'
import type { Outcome } from '@shared/appeals/outcome'
import type { ReplyFinding } from '@shared/appeals/reply-check'
import { asksIn } from './asks-in'
import { lengthWords } from './evidence'
import { personalIn } from './personal-in'

export interface Reply {
  outcome: Outcome
  text: string
  photos: number
  /** What is known of photos at the place; absent = nothing. */
  shown?: ShownAtPlace
}

export interface ShownAtPlace {
  /** How many were taken there, and how far away the nearest of the others was, in metres. */
  atPlace: number
  elsewhere: number | null
  /** Why there can be none, as whoever answers says. */
  why: string | null
}

export interface Asked {
  bag: Bag
  /** What each appellant said. */
  said: readonly string[]
  /** Numbers that may stand in a reply: the post's own. */
  duty: readonly string[]
  /** Its category asks for a photo at the place where something is solved. */
  asksEvidence?: boolean
}

/**
 * What is doubtful about a reply before it is sent: a person decides whether to send it all the same, and the ledger keeps what was found.
 * Words only: it can be wrong, and says which words made it think so.
 */
export function checkReply(reply: Reply, asked: Asked): ReplyFinding[] {
  const found = [unanswered(reply, asked), relabelled(reply, asked), personal(reply, asked), officialese(reply), noEvidence(reply, asked)]
  return found.filter((one) => one !== null)
}

/** Only what says enough of its own is missed: so many telling pairs of characters, none of which the reply takes up. */
const tellingPairs = 8

function unanswered({ text }: Reply, { said }: Asked): ReplyFinding | null {
  const pairs = new Set(pairsOf(text))
  const missed = said.flatMap(asksIn).filter((ask) => {
    const telling = [...new Set(pairsOf(ask.replace(manner, '，')))].filter((pair) => !common.test(pair))
    return telling.length >= tellingPairs && !telling.some((pair) => pairs.has(pair))
  })
  const parts = [...new Set(missed)].slice(0, 5)
  return parts.length > 0 ? { kind: 'unanswered', sentence: '居民问的这几处，答复里好像没有说到', words: parts } : null
}

/** How it is asked rather than what. */
const manner =
  /什么时候|什么时间|何时|多久|为什么|为何|怎么样?|如何|能不能|能否|可不可以|可否|是否|有没有|哪里|多少|能|会|要|请|希望|建议|要求|另外|还有|一起|尽快|早日/g
const common =
  /请|望|希|吗|呢|能不|能否|是否|什么|怎么|如何|我们|你们|我的|有关|部门|领导|可以|问题|情况|解决|处理|一下|现在|已经|因为|所以|这个|那个|不了|了解/

function pairsOf(text: string): string[] {
  return (text.match(/[\u4e00-\u9fffA-Za-z0-9]+/g) ?? []).flatMap((run) => Array.from({ length: run.length - 1 }, (_, at) => run.slice(at, at + 2)))
}

/** A complaint that is called a question is no answer to it. */
function relabelled({ text, outcome }: Reply, { bag }: Asked): ReplyFinding | null {
  if (bag !== 'complaint') return null
  const [word] = /(您|你)?(所)?(咨询|询问)(的)?(事项|问题|内容|件)|属于?(于)?咨询(类|件)?|按咨询(件|类)?(办理|答复)|感谢您的咨询/.exec(text) ?? []
  return word && outcome !== 'solved' ? { kind: 'relabelled', sentence: '居民是来反映问题的，不要答成“咨询”', words: [word] } : null
}

function personal({ text }: Reply, { duty }: Asked): ReplyFinding | null {
  const words = personalIn(text).filter((one) => !duty.some((number) => number.replace(/\D/g, '') === one.replace(/\D/g, '')))
  return words.length > 0 ? { kind: 'personal', sentence: '答复里好像有别人的个人信息，居民都会看到', words } : null
}

const phrases =
  /高度重视|(第一时间|立即|迅速)(组织|安排|开展|响应)|认真(研究|核实|调查|对待)|进一步(加强|加大|完善|提升|做好)|加大.{0,4}力度|(积极|主动)(协调|推进|配合|对接|沟通)|稳步推进|统筹(考虑|推进)|持续(关注|跟进|跟踪)|切实(做好|解决|维护)|按照?(相关|有关)(规定|政策|要求)|(相关|有关)(部门|单位)(正在|将)|敬请(谅解|理解|期待)|感谢您(对|的).{0,14}(关心|支持|理解|监督|信任|关注)|适时|逐步(解决|推进|完善)|依法依规|妥善(处理|解决)|(后续|下一步)(将|会)/g
/** What somebody can check: a number with a unit, a date, a place to call, something done. */
const concrete =
  /\d+ ?(个|天|日|月|年|元|米|点|时|分|平方|吨|户|台|盏|处|次|名|%|％|号)|[一二两三四五六七八九十](天|周|个月|月|日|盏|处|台|户)|电话[:： ]?\d|已(修|换|装|清|拆|补|停|通|退|发|办|处罚|整改|完成|安排|联系|上门|到现场|约谈|责令)|(今天|今晚|明天|后天|下周|月底|本周|年底)|第[一二三四五六七八九十百\d]+条|因为|由于|原因|(换|修|装|清|补|拆|通|停|退|发|办|改|铺|移|剪|洗|运|查|量|测|约谈|联系|上门|看)(了|好|完|过|掉)|[一二两三四五六七八九十\d]+(晚|次|遍|趟)/

/** Of real replies that two teams judged, most of those shorter than this explained nothing. */
const shortest = 60

function officialese({ text }: Reply): ReplyFinding | null {
  const words = [...new Set(text.match(phrases) ?? [])]
  const short = text.replace(/\s/g, '').length
  if (short < shortest && !concrete.test(text)) return { kind: 'officialese', sentence: '太短了，居民看不出办了什么', words: [] }
  const share = words.join('').length / Math.max(1, short)
  if (words.length >= 2 && (!concrete.test(text) || share > 0.35))
    return { kind: 'officialese', sentence: '多是套话，没有说清办了什么、什么时候、找谁', words: words.slice(0, 6) }
  return null
}

const nothingShown: ShownAtPlace = { atPlace: 0, elsewhere: null, why: null }
const asksPlace = '这一类说“已解决”要有现场照片，带拍的时间和位置。请到现场拍一张；拍不了请写明原因'

/** A complaint or a service of a category that wants it, said to be solved, is asked for a photo at the place. */
function noEvidence({ outcome, photos, shown = nothingShown }: Reply, { bag, asksEvidence }: Asked): ReplyFinding | null {
  if (outcome !== 'solved' || shown.why || shown.atPlace > 0) return null
  if (asksEvidence && (bag === 'complaint' || bag === 'service'))
    return shown.elsewhere === null ? { kind: 'noEvidence', sentence: asksPlace, words: [] } : far(shown.elsewhere)
  return bag === 'complaint' && photos === 0 ? { kind: 'noEvidence', sentence: '说已解决，但没有现场照片。拍一张，居民更放心', words: [] } : null
}

const far = (metres: number): ReplyFinding => ({
  kind: 'farEvidence',
  sentence: `照片是在离反映地点 ${lengthWords(metres)} 的地方拍的。请到现场再拍一张，或写明原因`,
  words: [],
})
