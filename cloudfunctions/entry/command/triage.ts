/** A subcommand of `npm run triage -- <name> …`. Answers the exit status. */
type Subcommand = (args: string[]) => Promise<number>

/** Every subcommand and where it lives; loaded only when asked for, so that each starts quickly. */
const subcommands: Record<string, () => Promise<Subcommand>> = {
  predict: async () => (await import('./triage-predict')).predict,
  group: async () => {
    const { run } = await import('./triage-group')
    return (args) => run(args, process.stdin, process.stdout, process.stderr)
  },
  foresee: async () => (await import('./triage-here')).whereTheDataIs('foresee'),
  train: async () => (await import('./triage-train')).train,
  retrain: async () => (await import('./triage-here')).whereTheDataIs('retrain'),
  report: async () => (await import('./triage-here')).whereTheDataIs('report'),
}

async function main([name = '', ...args]: string[]): Promise<number> {
  const open = Object.hasOwn(subcommands, name) ? subcommands[name] : undefined
  if (!open) throw new Error(`没有“${name}”这个命令，可用的有：${Object.keys(subcommands).join('、')}`)
  return (await open())(args)
}

main(process.argv.slice(2)).then(
  (status) => {
    process.exitCode = status
  },
  (error: unknown) => {
    process.stderr.write(`没有完成：${error instanceof Error ? error.message : String(error)}\n`)
    process.exitCode = 1
  },
)
