import { readFileSync } from 'node:fs'
import { parse } from 'yaml'

/** A cloud function as serverless.yml describes it. */
export interface FunctionService {
  component: 'scf'
  /** Ours: what WeChat needs to know. */
  wechat?: { openapi: string[] }
  inputs: {
    src: string
    type: 'event' | 'web'
    handler?: string
    runtime: string
    memorySize: number
    timeout: number
    vpcConfig: { vpcId: string; subnetId: string }
    environment: { variables: Record<string, string> }
    events?: ({ timer: { parameters: Timer } } | { http: object })[]
  }
}
export interface Timer {
  name: string
  cronExpression: string
  enable: boolean
  argument: string
}
export interface OtherService {
  component: 'vpc' | 'cos' | 'postgresql'
  inputs: Record<string, unknown>
}
export interface Services {
  app: string
  stage: string
  [name: string]: string | OtherService | FunctionService
}

/** Reads serverless.yml as it is written, with its variables. Nothing is checked here: see `findFaults`. */
export function readServices(text = readFileSync('serverless.yml', 'utf8')): Services {
  return parse(text, { merge: true }) as Services
}

export function componentsOf(services: Services): [name: string, service: OtherService | FunctionService][] {
  return Object.entries(services).filter((entry): entry is [string, OtherService | FunctionService] => typeof entry[1] === 'object')
}

export function functionsOf(services: Services): [name: string, service: FunctionService][] {
  return componentsOf(services).filter((entry): entry is [string, FunctionService] => entry[1].component === 'scf')
}

export function timersOf(service: FunctionService): Timer[] {
  return (service.inputs.events ?? []).flatMap((event) => ('timer' in event ? [event.timer.parameters] : []))
}

/** Replaces every text inside a JSON-like value. */
export function mapTexts<T>(value: T, change: (text: string) => string): T {
  if (typeof value === 'string') return change(value) as T
  if (Array.isArray(value)) return value.map((item: unknown) => mapTexts(item, change)) as T
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, mapTexts(item as unknown, change)])) as T
}

const variable = /\$\{([^}]*)\}/g
/** The two spellings that Tencent's pages use: `${env:NAME}` and `${env.NAME}`. */
const fromEnv = /^env[:.](\w+)$/
const fromOutput = /^output:\$\{stage\}:\$\{app\}:(\w+)\.(\w+)$/

/** What each kind of component hands on once it is deployed. */
export const outputs: Record<OtherService['component'] | 'scf', readonly string[]> = {
  vpc: ['vpcId', 'subnetId'],
  cos: ['bucket', 'url'],
  postgresql: ['dBInstanceId'],
  scf: ['functionName'],
}

/** `${output:${stage}:${app}:network.vpcId}` holds variables of its own: it is taken apart before them. */
const outputVariable = /\$\{(output:\$\{stage\}:\$\{app\}:\w+\.\w+)\}/g

/** Fills the variables of one text. `name` is the component that it stands in. @throws Error for a variable that nothing fills. */
export function fill(text: string, services: Services, name: string, env: Record<string, string | undefined>): string {
  const withoutOutputs = text.replace(outputVariable, (_, inner: string) => outputOf(inner, services))
  return withoutOutputs.replace(variable, (whole, inner: string) => {
    const wanted = fromEnv.exec(inner)?.[1]
    if (wanted !== undefined) {
      const value = env[wanted]
      if (value === undefined) throw new Error(`${whole} in ${name} is not set`)
      return value
    }
    if (inner === 'app') return services.app
    if (inner === 'stage') return fill(services.stage, services, name, env)
    if (inner === 'name') return name
    throw new Error(`${whole} in ${name} is no variable that the engine knows`)
  })
}

function outputOf(inner: string, services: Services): string {
  const [, component = '', key = ''] = fromOutput.exec(inner) ?? []
  const service = services[component]
  if (typeof service !== 'object' || !outputs[service.component].includes(key)) throw new Error(`\${${inner}} names nothing that is handed on`)
  return `<${component}.${key}>`
}

/** Names of the variables that whoever deploys must set. */
export function envNames(services: Services): string[] {
  const names = new Set<string>()
  mapTexts(services, (text) => {
    for (const [, inner = ''] of text.matchAll(variable)) {
      const wanted = fromEnv.exec(inner)?.[1]
      if (wanted) names.add(wanted)
    }
    return text
  })
  return [...names].sort()
}
