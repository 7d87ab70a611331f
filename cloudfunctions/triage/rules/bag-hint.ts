import { type Bag, bagName } from '@shared/appeals/bag'

interface Cue {
  bag: Bag
  words: RegExp
}

/** How people say what kind of thing they want, plainest first. */
const cues: readonly Cue[] = [
  { bag: 'publicity', words: /(想请|希望|请|能不能).{0,12}(讲讲|讲一讲|宣讲|讲座|普法|宣传|上一?课|培训)|防诈骗(课|讲座|宣传)/ },
  {
    bag: 'service',
    words:
      /(想找|想请|帮忙找|需要|能不能请|麻烦).{0,10}(上门|维修工|水电工|电工|水工|师傅|医生来|护工|陪诊|理发|送药|代办|跑腿|疏通)|上门(维修|修|服务|办理|看病|理发|送药)/,
  },
  { bag: 'wish', words: /(心愿|愿望|许个愿|想要一|想要个|好想有|梦想|一直想要)/ },
  {
    bag: 'suggestion',
    words: /^(我|我们|本人)?(想|有个|有一个|提个|提一个)?建议|(^|[，。！？；\n])(我|我们|本人)?(强烈)?(建议|提议|不如|可不可以(增设|加装|增加))/,
  },
  {
    bag: 'complaint',
    words:
      /坏了|不亮了?|没人管|没有人管|太吵|很吵|扰民|投诉|举报|臭死|臭味|乱停|乱扔|乱堆|堵死|漏水了|脏乱|拖欠|收费太|态度(很|太|极)?(差|恶劣)|还不(修|处理|解决)|一直不(修|管|处理)|骗(了)?(我|人|钱)/,
  },
]

/**
 * Another bag that the words plainly point to, or null when they fit the bag, say nothing, or point several ways.
 * A suggestion that names what is wrong stays a suggestion, and a complaint that ends in an idea stays a complaint.
 */
export function bagHint(bag: Bag, text: string): { bag: Bag; reason: string } | null {
  const found = cues.flatMap((cue) => {
    const match = cue.words.exec(text)
    return match ? [{ bag: cue.bag, word: match[0].replace(/^[，。！？；\n]/, '') }] : []
  })
  if (found.some((one) => one.bag === bag)) return null
  const [first, second] = found
  const plain = first && (!second || (first.bag === 'suggestion' && second.bag === 'complaint' && text.length < 60))
  return plain ? { bag: first.bag, reason: `“${first.word}”像是${bagName[first.bag]}` } : null
}
