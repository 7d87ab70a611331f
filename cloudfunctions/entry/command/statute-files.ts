import { createReadStream } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { join, relative } from 'node:path'

export interface StatuteFile {
  /** As it is named to people. */
  name: string
  size: number
  markdown: boolean
  open(): AsyncIterable<Buffer>
}

/** The one file, or all Markdown and JSON lines files of a folder in the order of their names. @throws Error when there are none */
export async function statuteFiles(path: string): Promise<StatuteFile[]> {
  const about = await stat(path)
  if (!about.isDirectory()) return [fileAt(path, path, about.size)]
  const names = (await readdir(path, { recursive: true })).filter((name) => /\.(md|jsonl)$/i.test(name)).sort()
  if (names.length === 0) throw new Error(`“${path}”里没有 .md 或 .jsonl 文件`)
  return Promise.all(names.map(async (name) => fileAt(join(path, name), relative(path, join(path, name)), (await stat(join(path, name))).size)))
}

function fileAt(path: string, name: string, size: number): StatuteFile {
  return { name, size, markdown: /\.md$/i.test(path), open: () => createReadStream(path) as AsyncIterable<Buffer> }
}
