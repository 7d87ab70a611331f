import { runSubcommand } from './run-subcommand'

/** `npm run -s clock -- <name> …` */
runSubcommand({ due: async () => (await import('./clock-due')).due })
