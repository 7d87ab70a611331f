/** Categories whose orders are nobody else's business: allegations about staff, crime, disputes between persons. */
const categories = ['纪检监察', '政法']
const signs = ['邻居', '家暴', '打人', '举报', '受贿', '贪污', '离婚', '赡养', '欠钱', '债', '骚扰', '前夫', '前妻']

/** Whether an order must not be shown to other residents, not even in neutral words. */
export function isSensitive(categoryL1: string, text: string): boolean {
  return categories.includes(categoryL1) || signs.some((sign) => text.includes(sign))
}
