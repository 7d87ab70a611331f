import { createHash, type Hash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { deserialize, serialize } from 'node:v8'
import { type Article, buildIndex, type StatuteIndex } from '../../legal/rules/statute-index'
import { linesOf } from './lines'

/** Goes up when the index is built in another way. */
const version = 2
const folder = join('.data', 'legal')

/**
 * The index of a file of articles, from the folder where it was kept or built now. Kept under the hash of the file, written whole or not
 * at all; a kept one that cannot be read is built anew.
 * @throws Error that names the line which is no article
 */
export async function openIndex(file: string): Promise<StatuteIndex> {
  const kept = join(folder, `${await hashOf(file)}-${version}.index`)
  const found = await readFile(kept)
    .then((bytes) => deserialize(bytes) as StatuteIndex)
    .catch(() => null)
  if (found) return found
  process.stderr.write('正在建立法条索引，只需这一次…\n')
  const index = buildIndex(await readArticles(file))
  await keep(kept, index).catch((error: unknown) => process.stderr.write(`索引没有存下，下次要重建：${String(error)}\n`))
  return index
}

async function keep(kept: string, index: StatuteIndex): Promise<void> {
  await mkdir(folder, { recursive: true })
  const half = `${kept}.${process.pid}`
  await writeFile(half, serialize(index))
  await rename(half, kept)
}

async function hashOf(file: string): Promise<string> {
  const hash: Hash = createHash('sha256')
  for await (const chunk of createReadStream(file)) hash.update(chunk as Buffer)
  return hash.digest('hex').slice(0, 32)
}

async function readArticles(file: string): Promise<Article[]> {
  const articles: Article[] = []
  let number = 0
  for await (const line of linesOf(createReadStream(file))) {
    number++
    if (line.trim() !== '') articles.push(articleOf(line, number))
  }
  if (articles.length === 0) throw new Error(`${file}：没有法条`)
  return articles
}

function articleOf(line: string, number: number): Article {
  let row: Partial<Record<keyof Article, unknown>> | null
  try {
    row = JSON.parse(line) as typeof row
  } catch {
    throw new Error(`articles line ${number}: not JSON`)
  }
  const { doc, name, law, text } = row ?? {}
  if (typeof doc !== 'string' || typeof law !== 'string' || typeof text !== 'string') throw new Error(`articles line ${number}: doc, law and text are needed`)
  return { doc, name: typeof name === 'string' ? name : law, law, text }
}
