import { readFileSync } from 'node:fs'
import { type ModelFile, openModel } from '../../cloudfunctions/triage/rules/model'

/** Opens the committed model once, as a function that has just started does, and prints how many milliseconds that took by the clock and of processor time. */
const text = readFileSync('cloudfunctions/triage/rules/model.json', 'utf8')
const [began, before] = [performance.now(), process.cpuUsage()]
openModel(JSON.parse(text) as ModelFile)
const { user, system } = process.cpuUsage(before)
process.stdout.write(JSON.stringify({ clock: performance.now() - began, processor: (user + system) / 1000 }))
