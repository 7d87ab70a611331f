import type { InferContractRouterInputs, InferContractRouterOutputs } from '@orpc/contract'
import { openPostgres } from '@platform/kernel/postgres'
import { startWechatEndpoint, type WechatEndpoint } from '@platform/local/wechat-endpoint'
import type { Contract } from '@shared/contract'
import type { RefusalOnWire } from '@shared/platform/refusal'
import { aHouse, type TestHouse } from '../make/house'
import { startPostgres } from '../make/postgres'
import { seedSmallDistrict, smallDistrict } from '../make/small-district'
import { environmentOf, type FunctionProcess, platformEnvironment, runFunction } from './run-function'

type In = InferContractRouterInputs<Contract>
type Out = InferContractRouterOutputs<Contract>
type Calls = { [W in keyof Contract]: { [V in keyof Contract[W]]: V extends keyof In[W] & keyof Out[W] ? (input: In[W][V]) => Promise<Out[W][V]> : never } }

export interface TestCloud {
  databaseUrl: string
  /** A look into the same database; it serves nobody here. */
  house: TestHouse
  wechat: WechatEndpoint
  env(name: string): Record<string, string>
  /** The running function of this name; started when first asked for. */
  process(name: string): Promise<FunctionProcess>
  /** Every operation as the mini-program asks for it: one function per word, each in its own process. */
  as(openid: string): Calls
  close(): Promise<void>
}

/** Values for every variable of serverless.yml. */
export function deployEnvironment(databaseUrl: string): Record<string, string> {
  return {
    STAGE: 'test',
    REGION: 'ap-guangzhou',
    ZONE: 'ap-guangzhou-3',
    DATABASE_URL: databaseUrl,
    DATA_KEY: Buffer.alloc(32, 7).toString('base64'),
    DISTRICT_ID: smallDistrict.id,
    DISTRICT_NAME: '禾湖区',
    PUBLIC_URL: 'https://wusedai.example',
    PUSH_TOKEN: 'a push token',
    MINIPROGRAM_STATE: 'developer',
    TEMPLATE_REPLIED: 'T-replied',
    TEMPLATE_ASKED: 'T-asked',
    TEMPLATE_ASSIGNED: 'T-assigned',
    COS_BUCKET: 'wusedai-1250000000',
    COS_SECRET_ID: 'id',
    COS_SECRET_KEY: 'key',
    SMS_APP_ID: '1400000000',
    SMS_SIGN: '五色袋',
    SMS_TEMPLATE_REPLIED: '1',
    SMS_TEMPLATE_ASKED: '2',
    SMS_TEMPLATE_URGENT: '3',
    VOICE_APP_ID: '1400000001',
    VOICE_TEMPLATE: '4',
    MODEL_BASE_URL: 'https://model.example/v1',
    MODEL_KEY: 'k'.repeat(51),
    MODEL_NAME: 'some-model',
    MODEL_FOR_LEGAL: 'off',
    HEARING_ENGINE: '16k_zh',
  }
}

/** A PostgreSQL server with the small district, WeChat's far end, and the built functions, each in its own process. */
export async function aCloud(): Promise<TestCloud> {
  const server = await startPostgres()
  const house = await aHouse({ database: openPostgres(server.url, 2), seed: false })
  // The functions read the real clock, so the district is seeded by it too.
  house.now.set(new Date().toISOString())
  await seedSmallDistrict(house.running)
  const wechat = await startWechatEndpoint({ refuses: (openid) => openid === 'refuses' })
  const processes = new Map<string, Promise<FunctionProcess>>()
  const env = (name: string) => ({ ...platformEnvironment(wechat.url), ...environmentOf(name, deployEnvironment(server.url)) })
  const start = (name: string) => {
    const running = processes.get(name) ?? runFunction(name, env(name))
    processes.set(name, running)
    return running
  }
  return {
    databaseUrl: server.url,
    house,
    wechat,
    env,
    process: start,
    as: (openid) => callsOf(async (word, verb, input) => read(await (await start(word)).call(openid, { path: [word, verb], input }))),
    async close() {
      for (const running of processes.values()) await (await running).stop()
      await wechat.close()
      await house.close()
      await server.stop()
    },
  }
}

function callsOf(call: (word: string, verb: string, input: unknown) => Promise<unknown>): Calls {
  return new Proxy({}, { get: (_all, word: string) => new Proxy({}, { get: (_word, verb: string) => (input: unknown) => call(word, verb, input) }) }) as Calls
}

/** What a client does with an answer: the output, or the refusal thrown. */
export function read(answer: unknown): unknown {
  const { ok, output, refusal } = answer as { ok: boolean; output?: unknown; refusal?: RefusalOnWire }
  if (ok) return output
  throw Object.assign(new Error(refusal?.sentence), refusal)
}
