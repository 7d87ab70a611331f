/** A subcommand of `npm run <word> -- <name> …`. Answers the exit status. */
export type Subcommand = (args: string[]) => Promise<number>

/** Runs the subcommand that the command line names. Each is loaded only when asked for, so that each starts quickly. */
export function runSubcommand(subcommands: Record<string, () => Promise<Subcommand>>): void {
  run(subcommands, process.argv.slice(2)).then(
    (status) => {
      process.exitCode = status
    },
    (error: unknown) => {
      process.stderr.write(`没有完成：${error instanceof Error ? error.message : String(error)}\n`)
      process.exitCode = 1
    },
  )
}

async function run(subcommands: Record<string, () => Promise<Subcommand>>, [name = '', ...args]: string[]): Promise<number> {
  const open = Object.hasOwn(subcommands, name) ? subcommands[name] : undefined
  if (!open) throw new Error(`没有“${name}”这个命令，可用的有：${Object.keys(subcommands).join('、')}`)
  return (await open())(args)
}
