import { spawn } from 'node:child_process'
import { once } from 'node:events'

/** `triage foresee`: asks the product or its database, which only the command of the local ends can open. Answers its exit status. */
export async function foresee(args: string[]): Promise<number> {
  const [status] = (await once(spawn(process.execPath, ['demo/command.mjs', 'foresee', ...args], { stdio: 'inherit' }), 'exit')) as [number | null]
  return status ?? 1
}
