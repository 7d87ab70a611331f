import type { SensitiveSign } from '@shared/triage/sensitive'

export interface SignFound {
  sign: SensitiveSign
  words: string[]
}

interface SignRow {
  sign: SensitiveSign
  words: RegExp
}

/** Those about whom an allegation is somebody's business who does not sit beside them. */
const official =
  '(村干部|村支书|支书|村书记|书记|村长|村主任|主任|会计|网格员|村委会?|居委会?|社区干部|干部|镇长|镇上|镇里|镇政府|街道办?|局长|科长|所长|队长|城管|民警|警察|派出所|协管|执法人员|工作人员|公务员|领导|窗口|办事员|校长|法官|院长|国土所)'
const wrong =
  '(收(了)?(我|他|别人|人家|老板)?.{0,3}(红包|好处|礼|黑钱|茶水费|辛苦费)|(要|索要|收受|拿).{0,4}(红包|好处费?|回扣|贿赂|礼品)|受贿|索贿|贪污|贪钱|挪用|克扣|截留|侵占|私吞|吞了|冒领|虚报|套取|吃拿卡要|以权谋私|优亲厚友|徇私|包庇|打击报复|勾结|暗箱操作|吃空饷|送(了)?礼才|塞(了)?钱|给亲戚(办|评|弄)|低保.{0,6}(亲戚|关系户))'

/** The gravest first. The words are looked for in the whole text: a sensitive matter may be told at its end. */
const rows: readonly SignRow[] = [
  {
    sign: 'stability',
    words:
      /同归于尽|鱼死网破|报复社会|死给你们看|跟(他|你)们?拼(命|了)|(炸|烧|砸)(了|掉|平)?(政府|镇政府|村委|派出所|法院|学校|售楼部|信访局)|(采取|走|用)极端(手段|行为|方式|措施)?|聚众闹事|(要|去|准备).{0,4}闹事|闹大|邪教|法轮功|煽动/g,
  },
  {
    sign: 'gathering',
    words:
      /(村民|业主|工人|群众|大家|我们|他们|农民工|家长|商户|住户|拆迁户|几十人|几百人|上百人|\d+(多)?(人|户)).{0,8}(堵路|堵门|堵大门|围堵|拦路|拦车|静坐|游行|示威|罢工|罢课|罢运|聚集(在|到)|集会|集结|讨说法)|(拉|打|举|挂)(起|了|出)?(着)?(横幅|白布|标语)|联名(信|上书|反映|要求|举报|签名|投诉|写信|抗议)|联合签名|集体(上访|维权|抗议|签名|到(镇|区|市|政府)|去(镇|区|市|政府))|(一起|都|组织|约好|准备).{0,6}去(镇政府|区政府|市政府|政府)(门口|讨|闹|堵|要)/g,
  },
  {
    sign: 'petition',
    words:
      /(已经?|正在|在|走|去|到|登记|申请|提交).{0,6}信访|信访(件|事项|编号|查询码|答复|复查|复核|受理|告知|局(已|说|让|答复|登记))|上访|国家信访局|(赴|进|去)(京|北京)(上访|告状|反映|信访)|复查复核/g,
  },
  {
    sign: 'staff',
    words: new RegExp(
      `${official}[^。！？\\n]{0,14}${wrong}|举报[^，。！？\\n]{0,4}${official}|(受贿|行贿|索贿|贪污|吃拿卡要|官商勾结|官匪勾结|保护伞|贪官|贪腐|腐败分子|以权谋私)`,
      'g',
    ),
  },
]

/** Asked to be taught about it, or said that nothing of the kind is meant. */
const harmless = /宣传|讲座|讲讲|讲一讲|普法|学习|展板|海报|警示教育|反腐剧|电视剧|新闻里/
const denied = /(未|并未|不想|不会|不是要|没有|不要|别|不去|不再|以免|避免|防止)[^，。]{0,4}$/

/**
 * The sign that makes some words sensitive (敏感件), with the words themselves; null when there is none. `category` says that the
 * district has flagged their category. A word list, to be changed by a person; a person may also set and lift a sign by hand.
 */
export function sensitiveIn(text: string, category: { l1: string; flagged: boolean }): SignFound | null {
  for (const { sign, words } of rows) {
    const found = [...text.matchAll(words)].filter((match) => !isHarmless(text, match.index, match[0].length)).map(([word]) => word)
    if (found.length > 0) return { sign, words: [...new Set(found)].slice(0, 3) }
  }
  if (category.l1 === '纪检监察') return { sign: 'staff', words: [category.l1] }
  return category.flagged ? { sign: 'category', words: [category.l1] } : null
}

function isHarmless(text: string, at: number, length: number): boolean {
  const before = text.slice(Math.max(0, at - 12), at)
  return harmless.test(before + text.slice(at, at + length) + text.slice(at + length, at + length + 10)) || denied.test(before)
}

const petitionAdvice =
  '这件事如果已经在信访渠道办理，进展请在“国家信访局网上信访”（网页或微信小程序）凭查询码看，或问当初接待您的单位。您照样可以投，由区里专门的人看。'

/** What a resident is told who writes that a petition is running: where it is handled. The appeal is kept all the same. */
export function adviceFor(text: string): string | null {
  return sensitiveIn(text, { l1: '', flagged: false })?.sign === 'petition' ? petitionAdvice : null
}
