/**
 * Words that a person must look at first, for texts that WeChat cannot check (channels, the desk, H5).
 * A short list on purpose: it holds, it never throws away.
 */
const words = ['测试违规词', '裸聊', '代开发票', '办假证', '枪支出售', '六合彩', '色情服务', '出售毒品']

/** The first such word, or null. */
export function wordToHold(text: string): string | null {
  return words.find((word) => text.includes(word)) ?? null
}
