import { runSubcommand } from './run-subcommand'

/** `npm run triage -- <name> …` */
runSubcommand({
  predict: async () => (await import('./triage-predict')).predict,
  group: async () => {
    const { run } = await import('./triage-group')
    return (args) => run(args, process.stdin, process.stdout, process.stderr)
  },
  foresee: async () => (await import('./triage-here')).whereTheDataIs('foresee'),
  train: async () => (await import('./triage-train')).train,
  retrain: async () => (await import('./triage-here')).whereTheDataIs('retrain'),
  report: async () => (await import('./triage-here')).whereTheDataIs('report'),
})
