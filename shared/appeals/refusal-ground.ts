import * as z from 'zod/mini'

/** The lawful grounds on which an order is refused (不予受理), each with where to go instead. */
export const refusalGrounds = ['court', 'review', 'discipline', 'petition', 'openness', 'secret', 'morals', 'emergency', 'answered', 'elsewhere'] as const
export const RefusalGround = z.enum(refusalGrounds, '请选择不予受理的理由')
export type RefusalGround = (typeof refusalGrounds)[number]

interface Ground {
  name: string
  /** Where to go instead, as the resident reads it. */
  instead: string
  source: string
}

/** 国办发〔2020〕53号: 《国务院办公厅关于进一步优化地方政务服务便民热线的指导意见》, part on what hotlines do not take. */
const hotlineRule = '国办发〔2020〕53号'

export const groundOf: Record<RefusalGround, Ground> = {
  court: {
    name: '应当通过诉讼、仲裁解决',
    instead: '可以到法院诉讼服务中心（电话 12368）或仲裁机构提出；请不起律师可打 12348 问法律援助',
    source: hotlineRule,
  },
  review: { name: '应当通过行政复议解决', instead: '可以向作出决定的机关的本级政府申请行政复议', source: hotlineRule },
  discipline: { name: '属于纪检监察受理', instead: '可以拨打 12388 或到纪检监察机关反映', source: hotlineRule },
  petition: { name: '已经进入信访渠道', instead: '由信访部门继续办理，可以向原登记的信访部门查询', source: hotlineRule },
  openness: { name: '属于政府信息公开申请', instead: '可以向有关机关的信息公开机构提出申请', source: hotlineRule },
  secret: { name: '涉及国家秘密、商业秘密或他人隐私', instead: '请不要在这里说；可以当面向有关机关反映', source: hotlineRule },
  morals: { name: '违反公序良俗', instead: '换一种说法重新提出，我们照常受理', source: hotlineRule },
  emergency: { name: '应当拨打紧急电话', instead: '报警 110、火警 119、急救 120、交通事故 122', source: hotlineRule },
  answered: { name: '同一事项已经答复，没有新情况', instead: '可以在“我的诉求”里看原来的答复；有新情况请写明再投', source: '本区办理规则' },
  elsewhere: { name: '不属于本区管辖', instead: '可以拨打当地 12345，由当地受理', source: '本区办理规则' },
}
