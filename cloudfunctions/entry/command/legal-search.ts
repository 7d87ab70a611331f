import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { findArticles, openFinder } from '../../legal/rules/find-articles'
import type { Learned } from '../../legal/rules/learned'
import { answerLines } from './answer-lines'
import { openIndex } from './statutes-kept'

/** Questions in, `{id, hits: [{doc, score}]}` out, best first. The index of the given articles is built once and kept beside the data. */
export async function search(args: string[]): Promise<number> {
  const { values } = parseArgs({ args, options: { articles: { type: 'string' }, k: { type: 'string', default: '100' } } })
  if (!values.articles) throw new Error('--articles：请给出法条文件')
  const most = Number(values.k)
  if (!Number.isInteger(most) || most < 1 || most > 1000) throw new Error('--k：请给 1 到 1000 的整数')
  const finder = openFinder(await openIndex(values.articles), await readLearned())
  const answer = ({ id, question }: Record<string, unknown>): string => {
    if (typeof id !== 'string' && typeof id !== 'number') throw new Error('id: a string or a number is needed')
    if (typeof question !== 'string') throw new Error('question: a text is needed')
    return JSON.stringify({ id, hits: findArticles(finder, question, most) })
  }
  return answerLines(answer, process.stdin, process.stdout, process.stderr)
}

/** Read, not imported: as a module it would cost some hundred megabytes to load. */
async function readLearned(): Promise<Learned> {
  return JSON.parse(await readFile(join(__dirname, '../../legal/rules/learned.json'), 'utf8')) as Learned
}
