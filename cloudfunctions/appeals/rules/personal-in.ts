const titles = '先生|女士|小姐|师傅|阿姨|叔叔|大爷|大妈|大娘|奶奶|爷爷|某某'

const patterns: readonly RegExp[] = [
  /(?<!\d)\d{17}[\dXx](?!\d)/g,
  /(?<!\d)1[3-9]\d[- ]?\d{4}[- ]?\d{4}(?!\d)/g,
  /[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-Z][·\s]?[A-Z0-9]{5,6}(?![A-Z0-9])/g,
  /[\w.+-]+@[\w-]+(\.[\w-]+)+/g,
  /\d{1,3}(号楼|栋|幢|座)\d{1,2}单元\d{2,4}(室|号)?/g,
  new RegExp(`(邻居|业主|住户|楼上|楼下|投诉人|举报人|反映人|当事人|村民)[\\u4e00-\\u9fa5]{1,3}(${titles})`, 'g'),
]

/** Stretches of a text that tell who somebody is: identity and telephone numbers, plates, addresses on the net, a door, a neighbour by name. */
export function personalIn(text: string): string[] {
  return [...new Set(patterns.flatMap((pattern) => text.match(pattern) ?? []))]
}
