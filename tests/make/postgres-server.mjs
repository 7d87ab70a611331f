// A PostgreSQL server in a process of its own: it ends with whoever started it, however that one ends.
// Arguments: data folder, port. Says `ready` to its parent; stops when the parent goes or says anything.
import { loadPostgres } from './reachable-postgres.mjs'

const [databaseDir, port] = process.argv.slice(2)
const said = []
const EmbeddedPostgres = await loadPostgres()
const server = new EmbeddedPostgres({
  databaseDir,
  port: Number(port),
  user: 'postgres',
  password: 'postgres',
  authMethod: 'password',
  persistent: false,
  // Root may not run PostgreSQL: the package then makes a user for it.
  createPostgresUser: process.getuid?.() === 0,
  // Bare Debian has the locale C, which makes an SQL_ASCII database, and that sees no Chinese words.
  initdbFlags: ['--locale=C.UTF-8', '--encoding=UTF8'],
  postgresFlags: ['-c', 'listen_addresses=127.0.0.1', '-c', 'max_connections=200'],
  onLog: (line) => said.push(line),
  onError: (line) => said.push(line),
})

let stopping
const stop = () => (stopping ??= server.stop().finally(() => process.exit(0)))
process.on('disconnect', stop)
process.on('message', stop)
process.on('SIGTERM', stop)
process.on('SIGINT', stop)

try {
  await server.initialise()
  await server.start()
  await server.createDatabase('wusedai')
  process.send?.('ready')
} catch (error) {
  process.send?.(`${error instanceof Error ? error.message : String(error)}\n${said.slice(-5).join('\n')}`)
  stop()
}
