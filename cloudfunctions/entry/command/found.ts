import { existsSync } from 'node:fs'
import { stat } from 'node:fs/promises'
import { resolve } from 'node:path'

/** npm runs scripts in the root of the package; a person means the folder they are in. @throws Error with a Chinese sentence. */
export function found(path: string): string {
  const file = [process.env.INIT_CWD ?? '.', '.'].map((from) => resolve(from, path)).find((one) => existsSync(one))
  if (!file) throw new Error(`找不到文件“${path}”`)
  return file
}

/** The same, and it must be a file. */
export async function foundFile(path: string): Promise<string> {
  const file = found(path)
  if (!(await stat(file)).isFile()) throw new Error(`“${path}”不是一个文件`)
  return file
}
