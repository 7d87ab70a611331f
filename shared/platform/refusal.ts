/** Every way the system may say no. Closed: a new kind of "no" is a decision, not an accident. */
export const refusalCodes = [
  'badInput',
  'notSignedIn',
  'notAllowed',
  'notFound',
  'wrongMoment',
  'changedMeanwhile',
  'tooMany',
  'unavailable',
  'ourFault',
] as const
export type RefusalCode = (typeof refusalCodes)[number]

/** What a citizen reads when the thrower had nothing better to say. */
const sentences: Record<RefusalCode, string> = {
  badInput: '填写的内容有问题，请检查后再提交',
  notSignedIn: '请先登录',
  notAllowed: '您没有权限做这件事',
  notFound: '没有找到，可能已被撤回或编号有误',
  wrongMoment: '现在不能这样操作，请刷新看看最新进展',
  changedMeanwhile: '这件事刚刚有了变化，您填写的内容还在，请看过最新进展再提交',
  tooMany: '操作太频繁了，请稍后再试',
  unavailable: '服务暂时连不上，您填写的内容已保存，请稍后再试',
  ourFault: '系统出了点问题，您填写的内容没有丢，请稍后再试',
}

/** A refusal as it crosses the wire. `field` is the dotted path of the input that was wrong. */
export interface RefusalOnWire {
  code: RefusalCode
  sentence: string
  field?: string
}

/** A "no" that is thrown once, logged with `why` and shown with `sentence`. */
export class Refusal extends Error {
  override name = 'Refusal'
  readonly sentence: string
  readonly field: string | undefined
  constructor(
    readonly code: RefusalCode,
    why: string,
    said: { sentence?: string; field?: string } = {},
  ) {
    super(why)
    this.sentence = said.sentence ?? sentences[code]
    this.field = said.field
  }

  onWire(): RefusalOnWire {
    const wire: RefusalOnWire = { code: this.code, sentence: this.sentence }
    if (this.field) wire.field = this.field
    return wire
  }
}
