import type { JSONSchemaType } from 'ajv'

type Shape = Record<string, unknown>
const text: Shape = { type: 'string', minLength: 1 }
const flag: Shape = { type: 'boolean' }
const whole = (minimum: number, maximum: number): Shape => ({ type: 'integer', minimum, maximum })
const one = (...values: unknown[]): Shape => ({ enum: values })
const list = (items: Shape): Shape => ({ type: 'array', items, minItems: 1, uniqueItems: true })

/** An object with these keys and no other; those that end in `?` may be missing. */
function closed(keys: Record<string, Shape>): Shape {
  const names = Object.keys(keys)
  return {
    type: 'object',
    additionalProperties: false,
    required: names.filter((name) => !name.endsWith('?')),
    properties: Object.fromEntries(names.map((name) => [name.replace(/\?$/, ''), keys[name]])),
  }
}

const name: Shape = { type: 'string', pattern: '^[a-z][a-z0-9-]*$' }
const network = closed({ vpcId: text, subnetId: text })

const vpc = closed({ component: one('vpc'), inputs: closed({ region: text, zone: text, vpcName: text, subnetName: text }) })

const corsRule = closed({
  id: text,
  allowedOrigins: list(text),
  allowedMethods: list(one('GET', 'PUT', 'HEAD', 'POST', 'DELETE')),
  allowedHeaders: list(text),
  exposeHeaders: list(text),
  maxAgeSeconds: whole(0, 86_400),
})
const lifecycleRule = closed({
  id: text,
  status: one('Enabled', 'Disabled'),
  filter: closed({ prefix: { type: 'string' } }),
  'expiration?': closed({ days: whole(1, 3650) }),
  'abortIncompleteMultipartUpload?': closed({ daysAfterInitiation: whole(1, 30) }),
})
/** Photos of people's homes and faces: never anything but private. */
const cos = closed({
  component: one('cos'),
  inputs: closed({
    bucket: text,
    region: text,
    protocol: one('https'),
    acl: closed({ permissions: one('private') }),
    cors: list(corsRule),
    lifecycle: list(lifecycleRule),
  }),
})

/** pg-boss needs 13; pg_trgm and the rest come with the server. */
const postgresql = closed({
  component: one('postgresql'),
  inputs: closed({
    region: text,
    zone: text,
    dBInstanceName: text,
    dBVersion: { type: 'string', pattern: '^1[3-9](\\.\\d+)?$' },
    dBCharset: one('UTF8'),
    extranetAccess: one(false),
    vpcConfig: network,
  }),
})

const timer = closed({
  timer: closed({
    parameters: closed({ name, cronExpression: { type: 'string', pattern: '^\\S+( \\S+){6}$' }, enable: flag, argument: { type: 'string' } }),
  }),
})
const url = closed({
  http: closed({ parameters: closed({ netConfig: closed({ enableIntranet: flag, enableExtranet: flag }), qualifier: text, authType: one('NONE', 'CAM') }) }),
})

/** Node 20.19 is the oldest that the AWS SDK in the bundles runs on (docs.cloudbase.net/cloud-function/runtime-support). */
export const runtimes = ['Nodejs20.19', 'Nodejs22.21', 'Nodejs24.11'] as const

/** Memory and time that both WeChat 云开发 and SCF accept: consoles stop at 60 s, sizes are powers of two. */
const common = {
  src: { type: 'string', pattern: '^dist/cloudfunctions/[a-z]+$' },
  runtime: one(...runtimes),
  region: text,
  memorySize: one(128, 256, 512, 1024, 2048),
  timeout: whole(1, 60),
  publicAccess: flag,
  vpcConfig: network,
  environment: closed({ variables: { type: 'object', propertyNames: { pattern: '^[A-Z][A-Z0-9_]*$' }, additionalProperties: text } }),
}
const openapi: Shape = { type: 'array', uniqueItems: true, items: { type: 'string', pattern: '^[a-z][A-Za-z]*\\.[a-z][A-Za-z]*$' } }
const eventFunction = closed({
  component: one('scf'),
  'wechat?': closed({ openapi }),
  // WeChat takes one trigger a function.
  inputs: closed({ ...common, type: one('event'), handler: { type: 'string', pattern: '^\\w+\\.\\w+$' }, 'events?': { ...list(timer), maxItems: 1 } }),
})
const webFunction = closed({
  component: one('scf'),
  inputs: closed({ ...common, type: one('web'), events: { ...list(url), maxItems: 1 } }),
})

const shapeOf = (component: string, shape: Shape): Shape => ({ if: { properties: { component: { const: component } }, required: ['component'] }, then: shape })

/** What may stand in serverless.yml: every key is known, anything else is a fault. */
export const schema = {
  type: 'object',
  required: ['app', 'stage'],
  properties: { app: name, stage: text },
  propertyNames: { pattern: '^[a-z][a-z0-9-]*$' },
  additionalProperties: {
    type: 'object',
    required: ['component', 'inputs'],
    properties: { component: one('vpc', 'cos', 'postgresql', 'scf') },
    allOf: [
      shapeOf('vpc', vpc),
      shapeOf('cos', cos),
      shapeOf('postgresql', postgresql),
      {
        if: { properties: { component: { const: 'scf' } }, required: ['component'] },
        then: { if: { properties: { inputs: { properties: { type: { const: 'web' } }, required: ['type'] } } }, then: webFunction, else: eventFunction },
      },
    ],
  },
} as unknown as JSONSchemaType<Record<string, unknown>>
