/** Everyday, dialect-light and mistyped words, and how the cards say them. */
const said: readonly (readonly [RegExp, string])[] = [
  [/俺们?|咱们?|阿拉/g, '我'],
  [/啥时候|几时/g, '什么时候'],
  [/啥/g, '什么'],
  [/咋办|咋整|咋弄|怎么整|怎么弄|咋搞/g, '怎么办'],
  [/咋/g, '怎么'],
  [/工钿|工钱|薪水|薪资|工资款/g, '工资'],
  [/不给工资|不发工资|没给工资|没发工资|不给结工资|赖工资|不结工资|克扣工资/g, '拖欠工资'],
  [/厂长|包工头|工头|领导/g, '老板'],
  [/开了我|把我开了|炒鱿鱼|炒了我|劝退|让我走人/g, '辞退'],
  [/娘家|男方|女方/g, ''],
  [/老婆|媳妇|爱人/g, '妻子'],
  [/老公|男人|当家的/g, '丈夫'],
  [/爹妈|爹娘|爸妈|父母亲/g, '父母'],
  [/老赖/g, '欠钱不还'],
  [/屋里|房间/g, '房子'],
  [/撞车|被撞|碰了/g, '车祸'],
  [/物管/g, '物业'],
  [/押金条/g, '押金'],
  [/讨债|要账|讨账/g, '要钱'],
  [/打官私|上法院|告他|告她/g, '起诉'],
  [/揍|动手打|殴打/g, '打'],
]

/** A question in the words of the cards. */
export function inPlainWords(question: string): string {
  return said.reduce((text, [pattern, instead]) => text.replace(pattern, instead), question)
}
