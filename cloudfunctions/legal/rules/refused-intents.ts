/** What nobody is helped with: breaking the law, hurting somebody, hiding from justice. */
const intents: readonly RegExp[] = [
  /怎(么|样).{0,8}(伪造|造假|做假|作伪证|假证|假发票|假离婚|骗保|骗贷|骗婚|洗钱)/,
  /怎(么|样).{0,8}(逃债|躲债|赖账|转移财产|隐藏财产|躲避执行|不被(抓|发现|查)|逃税|偷税)/,
  /怎(么|样).{0,8}(报复|弄死|打死|整死|教训(他|她)|威胁(他|她)|跟踪|偷拍|窃听|查(他|她)的?(手机|定位|开房))/,
  /怎(么|样).{0,8}(行贿|送礼给(法官|警察)|走后门|买通)/,
  /(帮我|教我).{0,8}(伪造|造假|作伪证|转移财产|逃债|报复)/,
]

export function isRefused(text: string): boolean {
  return intents.some((intent) => intent.test(text))
}

/** Only a greeting or thanks: nothing is asked. */
export function isGreeting(text: string): boolean {
  return /^(你好|您好|在吗|在不在|有人吗|hi|hello|早上好|下午好|晚上好|谢谢|感谢|好的|嗯|哦|知道了)[!！。，,~ ]*$/i.test(text.trim())
}
