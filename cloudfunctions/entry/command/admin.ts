import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type { Surroundings } from './import'
import { reach } from './reach'

const usage = '用法：npm run admin -- --openid <openid> --name <姓名> --territory <辖区编码> [--role admin]'

/**
 * `admin --openid … --name … --territory …`: gives somebody a right without an invitation, as a district's first administrator needs.
 * Done again it changes nothing but the name. The last line on standard output is JSON `{ personId, post, already }`.
 * @throws Error or Refusal with a Chinese sentence when nothing was written.
 */
export async function appointAdmin(args: string[], around: Surroundings): Promise<number> {
  const { data, ...input } = readOrder(args)
  const reached = await reach(data ? resolve(data) : around.folder, around.databaseUrl, around.openHere)
  try {
    const made = (await reached.ask('platform.appoint', input)) as { personId: string; post: string; already: boolean }
    process.stderr.write(`${input.name}：${made.post}${made.already ? '（原来就是）' : ''} → ${reached.what}\n`)
    process.stdout.write(`${JSON.stringify(made)}\n`)
    return 0
  } finally {
    await reached.close()
  }
}

function readOrder(args: string[]) {
  const { openid, name, territory, role, data } = parsed(args)
  if (!openid || !name || !territory)
    throw new Error(`缺少${[!openid && ' --openid', !name && ' --name', !territory && ' --territory'].filter(Boolean).join('')}。\n${usage}`)
  return { openid, name, territory, role, data }
}

function parsed(args: string[]) {
  try {
    const text = { type: 'string' } as const
    return parseArgs({ args, options: { openid: text, name: text, territory: text, role: { ...text, default: 'admin' }, data: text } }).values
  } catch (error) {
    throw new Error(`参数不对（${error instanceof Error ? error.message : String(error)}）\n${usage}`)
  }
}
