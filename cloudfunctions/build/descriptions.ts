import { stringify } from 'yaml'
import { componentsOf, type FunctionService, functionsOf, mapTexts, type Services, timersOf } from './services'

/** A file to write: its path under `dist/` and its text. */
export interface Description {
  path: string
  text: string
}

/** Everything that is generated from serverless.yml, for WeChat 云开发 and for SCF. */
export function describe(services: Services): Description[] {
  const functions = functionsOf(services)
  return [
    { path: 'cloudbaserc.json', text: json(cloudbaserc(services)) },
    ...functions.map(([name, service]) => ({ path: `cloudfunctions/${name}/config.json`, text: json(configOf(service)) })),
    ...functions.map(([name]) => ({ path: `cloudfunctions/${name}/package.json`, text: json(packageOf(name)) })),
    ...functions
      .filter(([, { inputs }]) => inputs.type === 'web')
      .map(([name, { inputs }]) => ({ path: `cloudfunctions/${name}/scf_bootstrap`, text: bootstrap(inputs.runtime) })),
    ...componentsOf(services).map(([name]) => ({ path: `serverless/${name}/serverless.yml`, text: oneComponent(services, name) })),
  ]
}

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`

/** One component, alone in its folder, as the engine of 2021 and later reads it. */
function oneComponent(services: Services, name: string): string {
  const service = services[name] as FunctionService
  const { component, inputs } = service
  const placed = component === 'scf' ? { ...inputs, src: `../../${inputs.src.replace(/^dist\//, '')}` } : inputs
  return stringify({ app: services.app, stage: services.stage, component, name, inputs: placed }, { aliasDuplicateObjects: false })
}

/** WeChat's own file in each function: what it may call, and at most one timer. */
function configOf(service: FunctionService): object {
  const triggers = timersOf(service).map(({ name, cronExpression }) => ({ name, type: 'timer', config: cronExpression }))
  return { permissions: { openapi: service.wechat?.openapi ?? [] }, ...(triggers.length > 0 ? { triggers } : {}) }
}

/** Everything is inside the bundle, so nothing is installed in the cloud. */
function packageOf(name: string): object {
  return { name, version: '1.0.0', private: true, main: 'index.js', dependencies: {} }
}

/** A web function starts by this file: LF, executable, absolute path (583/56126). */
function bootstrap(runtime: string): string {
  const major = /^Nodejs(\d+)\./.exec(runtime)?.[1] ?? ''
  return `#!/bin/bash\nexec /var/lang/node${major}/bin/node index.js\n`
}

/** The file of the CloudBase CLI (`tcb`). It fills `{{env.NAME}}` from the .env file beside it. */
function cloudbaserc(services: Services): object {
  return {
    version: '2.0',
    envId: '{{env.ENV_ID}}',
    functionRoot: './cloudfunctions',
    functions: functionsOf(services).map(([name, service]) => cloudbaseFunction(services, name, service)),
  }
}

function cloudbaseFunction(services: Services, name: string, { inputs, ...rest }: FunctionService): object {
  const timers = timersOf({ inputs, ...rest })
  return {
    name,
    dir: `./cloudfunctions/${name}`,
    // A web function has none: it is deployed by `tcb fn deploy http --httpFn`.
    ...(inputs.handler ? { handler: inputs.handler } : {}),
    runtime: inputs.runtime,
    memorySize: inputs.memorySize,
    timeout: inputs.timeout,
    installDependency: false,
    envVariables: mapTexts(inputs.environment.variables, (text) => inCloudbase(text, services)),
    vpc: { vpcId: '{{env.VPC_ID}}', subnetId: '{{env.SUBNET_ID}}' },
    ...(timers.length > 0 ? { triggers: timers.map((timer) => ({ name: timer.name, type: 'timer', config: timer.cronExpression })) } : {}),
  }
}

function inCloudbase(text: string, services: Services): string {
  return text.replace(/\$\{env[:.](\w+)\}/g, '{{env.$1}}').replaceAll('${app}', services.app)
}
