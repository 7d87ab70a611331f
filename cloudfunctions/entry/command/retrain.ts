import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type { Retrained, Share } from '@shared/triage/report'
import type { Surroundings } from './import'
import { reach } from './reach'

const usage = '用法：npm run triage -- retrain [--dry]'

/**
 * `retrain`: makes triage learn from what staff corrected and confirmed, where the data is; `--dry` only measures. No words leave the
 * database: what is written are counts of pairs of characters. Answers the exit status: 0 learned (or measured), 2 nothing was written.
 * The last line on standard output is the answer as JSON.
 * @throws Error or Refusal with a Chinese sentence when it could not be done.
 */
export async function retrain(args: string[], around: Surroundings): Promise<number> {
  const { dry, data } = parsed(args)
  const reached = await reach(data ? resolve(data) : around.folder, around.databaseUrl, around.openHere)
  try {
    process.stderr.write(`让分诊从核对过的类别里学习 → ${reached.what}\n`)
    const done = (await reached.ask('appeals.retrain', { dry })) as Retrained
    process.stderr.write(`${describe(done)}\n`)
    process.stdout.write(`${JSON.stringify(done)}\n`)
    return done.version !== null || (dry && done.words > 0) ? 0 : 2
  } finally {
    await reached.close()
  }
}

function describe({ orders, corrections, words, before, after, version, why, changed }: Retrained): string {
  const lines = [`核对过 ${orders} 件，其中纠正 ${corrections} 件`]
  if (words > 0) lines.push(`学之前 ${percent(before)}，学之后 ${percent(after)}（每一部分都由其余部分教出来再判，95% 区间），记住 ${words} 个词`)
  for (const { from, to, right, count } of changed) lines.push(`  ${from} → ${to}：${count} 件，${right ? '改对了' : '改错了'}`)
  lines.push(version === null ? (why ?? '没有写入') : `已写入第 ${version} 版，马上生效`)
  return lines.join('\n')
}

function percent({ right, of, share, low, high }: Share): string {
  const as = (n: number | null) => `${((n ?? 0) * 100).toFixed(1)}%`
  return `${right}/${of} = ${as(share)}（${as(low)}–${as(high)}）`
}

function parsed(args: string[]) {
  try {
    return parseArgs({ args, options: { dry: { type: 'boolean', default: false }, data: { type: 'string' } } }).values
  } catch (error) {
    throw new Error(`参数不对（${error instanceof Error ? error.message : String(error)}）\n${usage}`)
  }
}
