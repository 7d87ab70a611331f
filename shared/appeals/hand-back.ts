import * as z from 'zod/mini'

/** Why an order is handed back (退单). The clock runs on: handing back wins no time. */
export const handBackReasons = ['outsideArea', 'notOurDuty', 'duplicate', 'tooLittle', 'cannotVerify', 'needsHigher'] as const
export const HandBackReason = z.enum(handBackReasons, '请选择退单原因')
export type HandBackReason = (typeof handBackReasons)[number]

export const handBackReasonName: Record<HandBackReason, string> = {
  outsideArea: '不在本辖区',
  notOurDuty: '不是本单位职责',
  duplicate: '与另一件重复',
  tooLittle: '内容太少，无从办理',
  cannotVerify: '现场核实不存在',
  needsHigher: '需要上级权限',
}

/** So many hand-backs (退单) make a ruling (裁定) necessary: the third goes to the judge. */
export const handBacksToRuling = 3
