import { spawnSync } from 'node:child_process'

/**
 * A subcommand that needs the district's data: it runs as `npm run import` does, in the running product or on its database.
 * Run in the root of the repository.
 */
export function whereTheDataIs(name: 'foresee' | 'retrain' | 'report' | 'statutes'): (args: string[]) => Promise<number> {
  return (args) => Promise.resolve(spawnSync(process.execPath, ['demo/command.mjs', name, ...args], { stdio: 'inherit' }).status ?? 1)
}
