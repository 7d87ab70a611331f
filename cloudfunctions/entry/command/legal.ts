import { runSubcommand } from './run-subcommand'

/** `npm run -s legal -- <name> …` */
runSubcommand({
  search: async () => (await import('./legal-search')).search,
  import: async () => (await import('./triage-here')).whereTheDataIs('statutes'),
})
