import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

/** What a bundle was made of the last time: the files, and one sum over all of them. */
interface Memory {
  inputs: string[]
  sum: string
}

const memoryFile = (name: string): string => `dist/.made/${name}.json`
/** Packages change only with these; the build itself is part of what it makes. */
const always = ['package-lock.json', 'tsconfig.json', 'cloudfunctions/build/bundle.ts']

/** Whether a bundle is as it would be made now, so that making it can be left out. */
export function isUnchanged(name: string, output: string): boolean {
  if (!existsSync(output) || !existsSync(memoryFile(name))) return false
  try {
    const memory = JSON.parse(readFileSync(memoryFile(name), 'utf8')) as Memory
    return memory.sum === sumOf(memory.inputs)
  } catch {
    // A file that it was made of has gone: make it anew.
    return false
  }
}

export function remember(name: string, inputs: string[]): void {
  const own = inputs.filter((input) => !input.includes('node_modules/') && existsSync(input))
  place(memoryFile(name), JSON.stringify({ inputs: own, sum: sumOf(own) } satisfies Memory))
}

function sumOf(inputs: string[]): string {
  const hash = createHash('sha256')
  for (const input of [...always, ...inputs]) hash.update(input).update('\0').update(readFileSync(input)).update('\0')
  return hash.digest('hex')
}

/** Writes a file whole or not at all: two builds at the same time end with one good file. */
export function place(path: string, contents: string | Uint8Array, mode = 0o644): void {
  mkdirSync(dirname(path), { recursive: true })
  const beside = `${path}.${process.pid}.new`
  writeFileSync(beside, contents, { mode })
  renameSync(beside, path)
}
