/** Names of places and organisations as people write them, running into the words before. */

/** What kind of thing bears the name; two names of different kinds are different things. */
export type PlaceKind = 'estate' | 'road' | 'school' | 'firm' | 'village' | 'station' | 'district'

export interface Place {
  kind: PlaceKind
  /** The name without its kind: 丽发 of 丽发新城小区. */
  core: string
  /** As written, to show to staff: 丽发新城. */
  name: string
  at: number
  /** Length of the whole name in the text, beginning at `at`. */
  length: number
}

const endings: Record<Exclude<PlaceKind, 'district'>, string> = {
  estate:
    '安置小区|小区|花园|花苑|家园|新村|公寓|大厦|雅苑|名苑|名城|新城|星城|公馆|山庄|华府|华庭|豪庭|嘉园|佳园|国际|广场|庄园|水岸|春天|学府|首府|公园里|世家|一品|名邸|新都|新苑|佳苑|嘉苑|郡|苑|湾|墅|府|公园|商城|步行街|大院|宿舍|城邦|香缇|时代|天下|世纪|风景|人家|印象|经典|中心|新区',
  road: '大道|高速公路|高速|立交桥|立交|大桥|隧道|公路|路|街|巷|桥',
  school: '职业技术学院|职业学院|技术学院|师范学院|经济学院|学院|大学|学校|小学|中学|幼儿园|附中|附小|高中|驾校|技校',
  firm: '有限责任公司|有限公司|分公司|公司|集团|大酒店|酒店|宾馆|医院|银行|超市|工厂|砖厂|水厂|化工厂|批发市场|大市场|市场|俱乐部|会所|地产|置业',
  village: '居委会|村委会|社区|街道|村|镇|乡',
  station: '火车南站|火车站|汽车站|地铁站|高铁站|公交站|号线',
}

const kindOf = new Map<string, PlaceKind>()
for (const [kind, words] of Object.entries(endings)) for (const word of words.split('|')) kindOf.set(word, kind as PlaceKind)
const longestFirst = [...kindOf.keys()].sort((a, b) => b.length - a.length).join('|')
const ending = new RegExp(longestFirst, 'g')
const kindOnly = new RegExp(`(?:${longestFirst})$`)
/** What cannot be within a name; whatever stands before it is cut off. */
const break_ =
  /.*(?:投诉|反映|反应|咨询|举报|关于|建议|希望|请问|位于|居住|附近|旁边|一家|一个|对面|隔壁|侧面|住在|就是|还是|没有|不是|强烈|严重|恳请|请求|要求|呼吁|解决|期待|何时|小孩|孩子|业主|居民|村民|市民|我们|本人|领导|政府|部门|开发商|购买|买了|整个|多个|周边|所有|部分|全部|目前|现在|非法|违规|经过|通过|进入|来到|[^\u3400-\u9fff]|[的了在是和与及或到从往对向于我你他她它这那有被将把为由请等个住位因该本各某问去过让给至就也都不没很太再又并还且若如说省市区县])/s
/** What ends like a name and is none. */
const notNames =
  /政府$|物业公司$|(?:必经|回家|上班|出行)之?路$|(?:道|马|公|铁|网|电|思|套|出|修|问|走|线|十字)路$|(?:大|逛|上)街$|(?:农|全|各|城中|当地)村$|项目$|自来水公司$|教育机构$|(?:人民|中心)医院$|(?:购物|服务|活动|数据|行政)中心$/
const longestCore = 6

/** The places named in a text made `plain`, in order. A kind without a name (我们小区) is none. */
export function placesIn(text: string): Place[] {
  const places: Place[] = districtsIn(text)
  let from = 0
  for (const match of text.matchAll(ending)) {
    const end = match.index + match[0].length
    const before = text.slice(Math.max(from, match.index - longestCore), match.index)
    const head = before.replace(break_, '')
    const kind = kindOf.get(match[0]) as PlaceKind
    const last = places.at(-1)
    if (head === '' && last && last.kind === kind && last.at + last.length === match.index && kind === 'estate') {
      last.length += match[0].length
      continue
    }
    if (head.length >= 2 && !notNames.test(head + match[0]))
      places.push({ kind, core: head, name: head + match[0], at: match.index - head.length, length: end - match.index + head.length })
    from = end
  }
  return places
}

/** Districts and cities, also the ones that stand as a letter and a number in data made nameless. */
function districtsIn(text: string): Place[] {
  return Array.from(text.matchAll(/(?<![a-z0-9])([a-z]\d{1,2})[市区县]/g), ({ 0: name, 1: core, index }) => ({
    kind: 'district' as const,
    core: core as string,
    name: name.toUpperCase(),
    at: index,
    length: name.length,
  }))
}

/** True when two names of one kind are one name, whatever ran into the front of either. */
export function isSameName(a: Pick<Place, 'kind' | 'core'>, b: Pick<Place, 'kind' | 'core'>): boolean {
  return a.kind === b.kind && (a.core.endsWith(b.core) || b.core.endsWith(a.core))
}

/** The end of a core, which is the same however much ran into its front; what the index keeps. */
export function tailOf(core: string): string {
  const bare = core.replace(kindOnly, '')
  return (bare.length >= 2 ? bare : core).slice(-2)
}
