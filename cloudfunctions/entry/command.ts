import { Refusal } from '@shared/platform/refusal'
import { logTo } from '@platform/kernel/log'
import { appointAdmin } from './command/admin'
import { foresee } from './command/foresee'
import { importGrids } from './command/grids'
import { importTickets, type Surroundings } from './command/import'
import { importStatutes } from './command/legal-import'
import { report } from './command/report'
import { retrain } from './command/retrain'
import { importPlaces } from './command/places'

const commands: Record<string, (args: string[], around: Surroundings) => Promise<number>> = {
  import: importTickets,
  grids: importGrids,
  places: importPlaces,
  admin: appointAdmin,
  foresee,
  retrain,
  report,
  statutes: importStatutes,
}

/** The command line: `<command> …`. Standard output is for the answer, standard error for the one who watches. Answers the exit status. */
export async function runCommand([name = '', ...args]: string[], around: Surroundings): Promise<number> {
  logTo((line) => (line.includes('"code":"ourFault"') ? void process.stderr.write(line) : undefined))
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined
  try {
    if (!command) throw new Error(`没有“${name}”这个命令，可用的有：${Object.keys(commands).join('、')}`)
    return await command(args, around)
  } catch (error) {
    process.stderr.write(`没有完成：${error instanceof Refusal ? error.sentence : error instanceof Error ? error.message : String(error)}\n`)
    return 1
  }
}
