const asking =
  /[?？]|吗|呢$|为什么|为何|怎么|如何|什么时候|何时|多久|是否|能不能|能否|可不可以|可否|有没有|请|希望|望|要求|建议|求|谁(来)?管|哪里|哪个部门|多少|几时/
/** Courtesy asks for nothing. */
const courtesy =
  /^(请(问|领导|您)?|希望|恳请|谢谢|感谢|您好|你好|尊敬的.*|领导|百忙之中.*|特此.*)[!！。，,]?$|^(请|希望).{0,6}(重视|关注|回复|答复|解决|处理|落实|调查|支持|帮助|帮忙)(一下|为盼|谢谢)?[!！。]?$/

/** What a message asks for: its sentences and clauses that ask or want something, as they stand, at most eight. */
export function asksIn(text: string): string[] {
  const clauses = text
    .split(/[。！!；;\n]|(?<=[?？])/)
    .flatMap((sentence) => (sentence.length > 60 ? sentence.split(/[，,]/) : [sentence]))
    .map((clause) => clause.trim())
  return [...new Set(clauses.filter((clause) => clause.length >= 6 && asking.test(clause) && !courtesy.test(clause)))].slice(0, 8)
}
