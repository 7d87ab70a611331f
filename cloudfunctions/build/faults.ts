import Ajv from 'ajv'
import { schema } from './schema'
import { componentsOf, fill, type FunctionService, functionsOf, mapTexts, type Services, timersOf } from './services'

const ajv = new Ajv({ allErrors: true, strict: false })
const fits = ajv.compile(schema)

/** What the function's name may at most be in SCF (583/11637), and what its variables may weigh together. */
const longestName = 60
const heaviestEnvironment = 4096

/**
 * Everything wrong with a serverless.yml, in words; empty when nothing is. `env` fills the variables.
 * No tool of the platform checks this offline, so this is all that stands between a slip and a failed deployment.
 */
export function findFaults(services: Services, env: Record<string, string | undefined>): string[] {
  if (!fits(services))
    return (fits.errors ?? [])
      .filter(({ keyword }) => keyword !== 'if')
      .map(({ instancePath, message, params }) => `${instancePath || '/'} ${message ?? ''} ${JSON.stringify(params)}`)
  const { filled, faults } = fillAll(services, env)
  if (faults.length > 0) return faults
  const functions = functionsOf(filled)
  return [...functions.flatMap(([name, service]) => faultsOf(name, service, filled)), ...sameNames(functions, filled), ...strangers(filled)]
}

function fillAll(services: Services, env: Record<string, string | undefined>): { filled: Services; faults: string[] } {
  const faults: string[] = []
  const filled = Object.fromEntries(
    Object.entries(services).map(([name, service]) => [
      name,
      mapTexts(service, (text) => {
        try {
          return fill(text, services, name, env)
        } catch (error) {
          faults.push(error instanceof Error ? error.message : String(error))
          return text
        }
      }),
    ]),
  ) as Services
  return { filled, faults }
}

/** What the engine calls a function that names itself nothing: `${name}-${stage}-${app}`. */
export const functionName = (name: string, services: Services): string => `${name}-${services.stage}-${services.app}`

function faultsOf(name: string, service: FunctionService, services: Services): string[] {
  const { inputs } = service
  const faults: string[] = []
  const full = functionName(name, services)
  if (full.length > longestName) faults.push(`${full} is longer than ${longestName} characters`)
  const weight = Object.entries(inputs.environment.variables).reduce((sum, [key, value]) => sum + Buffer.byteLength(key) + Buffer.byteLength(value), 0)
  if (weight >= heaviestEnvironment) faults.push(`the environment of ${name} weighs ${weight} bytes, the limit is ${heaviestEnvironment}`)
  if (inputs.src !== `dist/cloudfunctions/${name}`) faults.push(`${name} takes its code from ${inputs.src}`)
  // Without it SCF counts its timers and writes its logs in UTC.
  if (inputs.environment.variables.TZ !== 'Asia/Shanghai') faults.push(`${name} does not say TZ: Asia/Shanghai`)
  for (const { cronExpression } of timersOf(service)) faults.push(...faultsOfCron(name, cronExpression))
  return faults
}

/** second · minute · hour · day · month · weekday · year, and the least and most of each. */
const cronFields: readonly [name: string, least: number, most: number][] = [
  ['second', 0, 59],
  ['minute', 0, 59],
  ['hour', 0, 23],
  ['day', 1, 31],
  ['month', 1, 12],
  ['weekday', 0, 6],
  ['year', 1970, 2099],
]

/** Seven fields of numbers, ranges, lists, steps or `*`. */
function faultsOfCron(name: string, cron: string): string[] {
  return cron.split(' ').flatMap((written, index) => {
    const [field = '', least = 0, most = 0] = cronFields[index] ?? []
    const good = written.split(',').every((part) => {
      const [range = '', step] = part.split('/')
      const inside = (number: string) => /^\d+$/.test(number) && Number(number) >= least && Number(number) <= most
      return (range === '*' || range.split('-').every(inside)) && (step === undefined || (/^[1-9]\d*$/.test(step) && Number(step) <= most))
    })
    return good ? [] : [`the ${field} of ${name}'s timer cannot be ${written}`]
  })
}

function sameNames(functions: [string, FunctionService][], services: Services): string[] {
  const timers = functions.flatMap(([, service]) => timersOf(service).map((timer) => timer.name))
  const all = [...functions.map(([name]) => functionName(name, services)), ...timers]
  return all.filter((name, index) => all.indexOf(name) !== index).map((name) => `${name} is there twice`)
}

/** Functions and database must stand in one network, or they cannot meet. */
function strangers(services: Services): string[] {
  const networks = componentsOf(services).flatMap(([name, { inputs }]) => ('vpcConfig' in inputs ? [{ name, network: JSON.stringify(inputs.vpcConfig) }] : []))
  const home = networks[0]?.network
  return networks.filter(({ network }) => network !== home).map(({ name }) => `${name} stands in another network than the rest`)
}
