import { numberedLines } from './statute-lines'
import type { RawArticle, Turned } from './statute-rows'

/** Lines before the first chapter or article: 公布：2007-06-29. */
const fields: Record<string, string> = {
  版本: 'version',
  种类: 'kind',
  机关: 'issuer',
  公布: 'promulgated',
  修正: 'amended',
  施行: 'inForce',
  失效: 'until',
  替代: 'replacedBy',
  来源: 'source',
  核对: 'reviewed',
}
const signs = '〇零一二两三四五六七八九十百千0-9'
const begins = new RegExp(`^(?:\\*\\*(第[${signs}]+条(?:之[${signs}]+)?)\\*\\*|(第[${signs}]+条(?:之[${signs}]+)?)(?=[\\s　]))[\\s　]*(.*)$`)

/**
 * Articles out of one Markdown file of one law: `# law`, lines `公布：2007-06-29`, `## chapter`, `### section`, `**第一条** text` and further
 * paragraphs. The version is 版本, else the date of the last amendment, else of promulgation. See docs/adr/0016.
 */
export async function* articlesInMarkdown(input: AsyncIterable<Buffer>, turnAway: Turned): AsyncGenerator<RawArticle> {
  const head: Record<string, string> = {}
  const path: string[] = []
  let open: RawArticle | null = null
  let found = false
  for await (const line of numberedLines(input)) {
    const at = `第 ${line.number} 行`
    if ('why' in line) {
      turnAway(at, line.why)
      continue
    }
    const text = line.text.trim()
    const [, marks, heading = ''] = /^(#{1,6})\s+(.+)$/.exec(text) ?? []
    const article = begins.exec(text)
    if (open && !marks && !article) {
      open.text = [open.text, text].filter(Boolean).join('\n')
      continue
    }
    if (open) yield open
    open = null
    if (marks) takeHeading(marks.length, heading, head, path)
    else if (article) open = { at, head: headFrom(head), number: article[1] ?? article[2], chapter: path.filter(Boolean).join(' '), text: article[3] ?? '' }
    else if (!takeField(text, head)) turnAway(at, '看不懂这一行：条文要以“**第一条** ”开头，日期写作“公布：2007-06-29”')
    found ||= article !== null
  }
  if (open) yield open
  if (!found) turnAway('全文', '没有条文')
}

function takeHeading(depth: number, words: string, head: Record<string, string>, path: string[]): void {
  if (depth === 1) {
    head.law = words.trim()
    path.length = 0
  } else {
    path.length = Math.min(path.length, depth - 2)
    path[depth - 2] = words.trim()
  }
}

/** A blank line and a comment are nothing to say no to. */
function takeField(text: string, head: Record<string, string>): boolean {
  if (text === '' || /^<!--.*-->$/.test(text)) return true
  const [, name = '', value = ''] = /^(\S+?)\s*[：:]\s*(.+)$/.exec(text) ?? []
  const field = Object.hasOwn(fields, name) ? fields[name] : undefined
  if (field) head[field] = value.trim()
  return field !== undefined
}

function headFrom(head: Record<string, string>): Record<string, string> {
  return { ...head, version: head.version ?? head.amended ?? head.promulgated ?? '' }
}
