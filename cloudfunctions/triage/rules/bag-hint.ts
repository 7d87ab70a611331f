import { type Bag, bagName } from '@shared/appeals/bag'

interface Cue {
  bag: Bag
  words: RegExp
}

/** How people say what kind of thing they want, plainest first. */
const cues: readonly Cue[] = [
  {
    bag: 'publicity',
    words:
      /(想请|希望|请|能不能|想听|想办|办个|办一?[次场堂]|来一?[次场堂]).{0,14}(讲讲|讲一讲|讲解|宣讲|讲座|普法|宣传|上一?堂?课|的课|一堂课|培训|科普)|防诈骗(课|讲座|宣传)/,
  },
  {
    bag: 'service',
    words:
      /(想找|想请|帮忙找|帮我找|需要|能不能请|麻烦).{0,10}(上门|维修工|水电工|电工|水工|师傅|医生来|护工|陪诊|陪.{0,4}看病|理发|送药|代办|跑腿|疏通|开锁|保洁)|上门(维修|修|服务|办理|看病|理发|送药)|(怎么|如何|哪里|在哪里?)(申请|办理?|领取?|报名|落户|预约)|要(带|交|准备)?(什么|哪些)(材料|手续|证件)|想办.{0,8}(证|卡|手续)/,
  },
  { bag: 'wish', words: /心愿|愿望|许个愿|想要一|想要个|好想有|(的|个)梦想(?!广场|路|小区|城|家园)|一直想要/ },
  {
    bag: 'suggestion',
    words:
      /^(我|我们|本人)?(想|有个|有一个|提个|提一个)?建议(?![了过没])|(^|[，。！？；\n])(我|我们|本人)?(强烈)?(建议(?![了过没])|提议|不如|可不可以(增设|加装|增加))/,
  },
  {
    bag: 'complaint',
    words:
      /坏了|不亮了?|没人管|没有人管|太吵|很吵|扰民|投诉(?!电话|热线|箱|渠道)|举报(?!电话|热线|箱)|臭死|臭味|乱停|乱扔|乱堆|堵死|漏水了|脏乱|拖欠|收费太|态度(很|太|极)?(差|恶劣)|还不(修|处理|解决)|一直不(修|管|处理)|骗(了)?(我|人|钱)/,
  },
]

/** Whoever asks for a hand is not complaining, though they say what is broken. */
const asksForHand =
  /(想|要|需要|能不能|帮忙|麻烦|求)(找|请|有)?.{0,4}(人|师傅|电工|水工).{0,8}(上门|来|看看|看一下|修|弄|疏通|帮)|(找|请)(个)?人(帮|疏通|修|看)|(帮我|帮忙|代办)/
/** Whoever wishes for something may say why. */
const asksForThing = /想(要|看|有|学|换|买|给|去|坐|吃)/
/** What is said of lessons belongs there, in whichever form. */
const aboutLessons = /宣传|讲座|讲讲|上课|的课|普法|防骗|科普|志愿者/

/** Whether the words fit the bag they are in, so that nobody need be asked. */
function fits(bag: Bag, text: string, found: readonly { bag: Bag }[]): boolean {
  const isSaid = (other: Bag) => found.some((one) => one.bag === other)
  switch (bag) {
    case 'complaint':
      return isSaid('complaint') && !(isSaid('service') && asksForHand.test(text))
    case 'service':
      return isSaid('service') || (isSaid('complaint') && asksForHand.test(text))
    case 'wish':
      return isSaid('wish') || (isSaid('complaint') && asksForThing.test(text))
    case 'publicity':
      return aboutLessons.test(text)
    case 'suggestion':
      return isSaid('suggestion')
  }
}

/**
 * Another bag that the words plainly point to, or null when they fit the bag, say nothing, or point several ways.
 * A suggestion that names what is wrong stays a suggestion, and a complaint that ends in an idea stays a complaint.
 */
export function bagHint(bag: Bag, text: string): { bag: Bag; reason: string } | null {
  const found = cues.flatMap((cue) => {
    const match = cue.words.exec(text)
    return match ? [{ bag: cue.bag, word: match[0].replace(/^[，。！？；\n]/, '') }] : []
  })
  if (fits(bag, text, found)) return null
  const others = found.filter((one) => one.bag !== bag)
  const [first, second] = others
  const plain = first && (!second || isPlainer(first.bag, second.bag, text))
  return plain ? { bag: first.bag, reason: `“${first.word}”像是${bagName[first.bag]}` } : null
}

/** Which of two that the words point to is meant. A lesson is asked for in the words of a service; help and ideas come with what is wrong. */
function isPlainer(first: Bag, second: Bag, text: string): boolean {
  if (first === 'publicity') return second === 'service'
  if (second !== 'complaint') return false
  return first === 'suggestion' ? text.length < 60 : first === 'service' && asksForHand.test(text)
}
