import { fieldsIn, kindOf } from '@shared/appeals/fill-template'
import { limits } from '@shared/appeals/limits'
import type { Bag } from '@shared/appeals/bag'
import type { Outcome } from '@shared/appeals/outcome'
import type { ReplyTemplate } from '@shared/appeals/reply-template'

type Line = readonly [key: string, outcome: Outcome, name: string, body: string]
type Category = ReplyTemplate['category']

const again = `又出现的话，${limits.reopenDays} 天内点“还没好，再办一次”`

const general: readonly Line[] = [
  ['solved', 'solved', '办好了', `您反映的事办好了。{处理时间}我们{措施}，去现场看过，{现在情况}。${again}，也可以打 {联系电话}。`],
  ['explained', 'explained', '说明情况', '您问的事，说明如下：{说明}。依据是{依据}。还有不清楚的，请打 {联系电话}。'],
  ['not-now', 'notNow', '现在办不了', '这件事目前办不了，因为{原因}。要等{条件}，{告知时间}前我们把新的情况告诉您。眼下可以先{替代办法}。电话 {联系电话}。'],
  ['refused', 'refused', '不归这里办', '您说的这件事不归这里办，因为{理由}。请到{去处}，电话 {联系电话}。您写的话可以直接给对方看。'],
]

const deliberated: readonly Line[] = [
  ['adopted', 'solved', '建议采纳了', '您的建议议过了，决定采纳：{议事结果}。由{负责人}来做，{完成时间}做完。怎么议的，可以在“议事结果”里看。'],
  [
    'partly',
    'explained',
    '建议采纳了一部分',
    '您的建议议过了，采纳了一部分：{采纳的部分}。其余的没有采纳，因为{原因}。怎么议的，可以在“议事结果”里看。电话 {联系电话}。',
  ],
  ['not-adopted', 'explained', '建议没有采纳', '您的建议议过了，这次没有采纳，原因是{原因}。赞成和反对的理由都写在“议事结果”里。想再谈请打 {联系电话}。'],
]

const works: readonly Line[] = [
  ['lamp', 'solved', '路灯修好了', `您反映的路灯，{处理时间}修好了：{故障原因}，换了{更换部件}，当晚看过是亮的。${again}，或打 {联系电话}。`],
  ['road', 'solved', '路面、井盖补好了', `您反映的地方，{处理时间}补好了：{措施}。现在{现在情况}，车和人都能走。${again}，或打 {联系电话}。`],
  ['rubbish', 'solved', '垃圾清走了', '您反映的垃圾，{处理时间}清走了，一共 {车数} 车，{措施}。这里每{清运周期}清一次，没清请打 {联系电话}。'],
  ['works-explained', 'explained', '谁管、怎么管', '这处设施由{管养单位}管，平时{管养安排}。您看到的情况是因为{原因}。要报修可以直接打 {联系电话}。'],
  [
    'works-not-now',
    'notNow',
    '要等工程',
    '这里要先{原因}才能动工，排在{计划名称}里，计划开工时间是{计划时间}。之前先{临时措施}。时间变了会告诉您，电话 {联系电话}。',
  ],
  [
    'works-refused',
    'refused',
    '不是公共设施',
    '现场看过，这处不是公共设施，归{责任单位}所有，我们无权施工。请找他们：{联系电话}。谈不拢可以申请村（社区）调解。',
  ],
]
const housing: readonly Line[] = [
  ['housing-solved', 'solved', '物业改了', `我们{处理时间}约谈了物业，{措施}。今天去看过，{现在情况}。${again}，或打 {联系电话}。`],
  [
    'housing-explained',
    'explained',
    '收费、维修资金怎么算',
    '您问的{事项}，规定是{依据}。您家的情况是{说明}。要查账目，可以带房产证到{查询地点}，电话 {联系电话}。',
  ],
  ['housing-not-now', 'notNow', '要业主表决', '这件事要业主投票过了才能做，现在的情况是{原因}。社区可以帮着召集，定在{议事时间}。电话 {联系电话}。'],
  ['housing-refused', 'refused', '合同纠纷', '这是您和{对方}之间的合同，我们不能替您裁断，因为{理由}。可以申请调解，也可以到{去处}起诉，调解电话 {联系电话}。'],
]
const pollution: readonly Line[] = [
  ['pollution-solved', 'solved', '噪声、油烟停了', `{处理时间}我们到场，{违规情况}，当场{措施}。{复查时间}又去看过，{现在情况}。${again}，或打 {联系电话}。`],
  [
    'pollution-explained',
    'explained',
    '测过，没有超标',
    '{检测时间}在{检测地点}测过，结果是{检测结果}，标准是{标准}，没有超过。记录可以到{查询地点}看，电话 {联系电话}。',
  ],
  ['pollution-not-now', 'notNow', '还要再测', '这次到场时{原因}，没有测到。要等{条件}，定在{复测时间}再测，测完告诉您。夜里再有，请当时打 {联系电话}。'],
  ['pollution-refused', 'refused', '已由别处立案', '这件事{受理单位}{立案时间}立案了，同一件事不重复立案。进展请问他们：{联系电话}，编号 {案号}。'],
]
const traffic: readonly Line[] = [
  ['traffic-solved', 'solved', '乱停、标线改了', `{处理时间}我们{措施}，{现在情况}。${again}，看见有车乱停可以当时打 {联系电话}。`],
  [
    'traffic-explained',
    'explained',
    '为什么这样设',
    '这里这样设是因为{原因}，依据是{依据}。您说的不便我们记下了，下次评估是{评估时间}，意见可以打 {联系电话}。',
  ],
  [
    'traffic-not-now',
    'notNow',
    '要等设备或审批',
    '加装要经{审批单位}同意，现在走到{进度}，批下来才能装。{告知时间}前告诉您结果。之前先{临时措施}。电话 {联系电话}。',
  ],
  ['traffic-refused', 'refused', '罚单有异议', '对处罚不服要走复议或诉讼，不能在这里改，依据是{依据}。请在{截止时间}前到{去处}申请，电话 {联系电话}。'],
]
const wages: readonly Line[] = [
  ['wages-solved', 'solved', '工资拿到了', '{处理时间}，{用人单位}付了拖欠的工资 {金额} 元，您本人确认收到。付款记录我们留着。再有拖欠请打 {联系电话}。'],
  [
    'wages-explained',
    'explained',
    '怎么讨、要带什么',
    '讨工资可以这样做：先到{受理地点}投诉，带上{材料}。也可以申请劳动仲裁，期限是{时效说明}，不收费。电话 {联系电话}。',
  ],
  [
    'wages-not-now',
    'notNow',
    '单位一时付不出',
    '查了，{用人单位}账上{原因}。我们{措施}，双方说好{约定时间}先付 {金额} 元，到时我们问您收到没有。您也可以先申请仲裁，电话 {联系电话}。',
  ],
  ['wages-refused', 'refused', '仲裁或法院在办', '您这件事{受理单位}{立案时间}立案了，由他们裁断，我们不能再办。进展请打 {联系电话}。'],
]
const relief: readonly Line[] = [
  ['relief-solved', 'solved', '批下来了', '您的{救助项目}批下来了，从{开始时间}起，每月 {金额} 元，打到您的社保卡。没有到账请打 {联系电话}。'],
  ['relief-explained', 'explained', '条件和材料', '{救助项目}的条件是{条件}，您家现在的情况是{说明}。要申请请带{材料}到{受理地点}，电话 {联系电话}。'],
  [
    'relief-not-now',
    'notNow',
    '条件还差一点',
    '核过了，这次没有批，因为{原因}，依据是{依据}。情况变了可以再申请。眼下可以先{替代办法}。不服可以在{截止时间}前申请复核，电话 {联系电话}。',
  ],
  ['relief-refused', 'refused', '不在本地办', '您的户口在{户籍地}，按规定在那里申请，依据是{依据}。那边的电话是 {联系电话}。您写的话可以直接给对方看。'],
]

const sets: readonly { category: Category; bag?: Bag; prefix: string; lines: readonly Line[] }[] = [
  { category: { l1: '城乡建设', l2: '城市建设和市政管理' }, prefix: 'works', lines: works },
  { category: { l1: '城乡建设', l2: '住房保障与房地产' }, prefix: 'housing', lines: housing },
  { category: { l1: '环境保护', l2: '环境污染' }, prefix: 'pollution', lines: pollution },
  { category: { l1: '政法', l2: '交通管理' }, prefix: 'traffic', lines: traffic },
  { category: { l1: '劳动和社会保障', l2: '工资福利' }, prefix: 'wages', lines: wages },
  { category: { l1: '民政', l2: '社会救助' }, prefix: 'relief', lines: relief },
  { category: null, prefix: 'general', lines: general },
  { category: null, bag: 'suggestion', prefix: 'suggestion', lines: deliberated },
]

/** What a district has before it writes its own (答复模板): own words, one for every outcome of the common categories. */
export const seedTemplates: readonly ReplyTemplate[] = sets
  .flatMap(({ category, bag = null, prefix, lines }) =>
    lines.map(([key, outcome, name, body]) => ({ id: `${prefix}-${key.replace(`${prefix}-`, '')}`, category, bag, outcome, name, body })),
  )
  .map((row, index) => ({
    ...row,
    fields: fieldsIn(row.body).map((name) => ({ name, kind: kindOf(name) })),
    position: (index + 1) * 10,
    version: 1,
    retired: false,
  }))
