import { randomBytes } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { localBucket, localKeys, startObjectStore } from './object-store'
import { rungWords, startTelephoneEndpoint, type TelephoneEndpoint } from './telephone-endpoint'
import { startWechatEndpoint, type WechatEndpoint } from './wechat-endpoint'
import { startWecomEndpoint, type WecomEndpoint } from './wecom-endpoint'

export interface FarEnds {
  wechat: WechatEndpoint
  telephone: TelephoneEndpoint
  wecom: WecomEndpoint
  close(): Promise<void>
}

/**
 * Starts the far ends that exist only on this machine (object store, WeChat) and points the environment at them,
 * as the cloud would. What is in the environment already wins.
 */
export async function startFarEnds({
  folder,
  pushUrl,
  show = () => undefined,
}: {
  folder: string
  pushUrl: () => string
  show?: (line: string) => void
}): Promise<FarEnds> {
  await mkdir(folder, { recursive: true })
  const store = await startObjectStore({ folder: join(folder, 'objects') })
  const pushToken = randomBytes(16).toString('hex')
  const wechat = await startWechatEndpoint({ push: { url: pushUrl, token: pushToken } })
  const telephone = await startTelephoneEndpoint((one) => show(rungWords(one)))
  const wecom = await startWecomEndpoint(show)
  offer({
    COS_ENDPOINT: store.endpoint,
    COS_BUCKET: localBucket,
    COS_SECRET_ID: localKeys.accessKeyId,
    COS_SECRET_KEY: localKeys.secretAccessKey,
    COS_PATH_STYLE: '1',
    TCB_CONTEXT_CNFG: JSON.stringify({ URL: wechat.url }),
    // wx-server-sdk signs every request and rejects out of sight without credentials; these sign for nobody.
    TENCENTCLOUD_RUNENV: 'SCF',
    TENCENTCLOUD_REGION: 'ap-shanghai',
    TENCENTCLOUD_SECRETID: 'local',
    TENCENTCLOUD_SECRETKEY: 'local',
    TENCENTCLOUD_SESSIONTOKEN: 'local',
    SCF_NAMESPACE: 'local',
    TCB_ENV: 'local',
    PUSH_TOKEN: pushToken,
    DATA_KEY: await localKey(folder),
    TEMPLATE_REPLIED: 'local-replied',
    TEMPLATE_ASKED: 'local-asked',
    TEMPLATE_ASSIGNED: 'local-assigned',
    TENCENT_ENDPOINT: telephone.address,
    WECOM_ENDPOINT: wecom.url,
    SMS_APP_ID: 'local',
    SMS_SIGN: '五色袋',
    SMS_TEMPLATE_REPLIED: 'local-replied',
    SMS_TEMPLATE_ASKED: 'local-asked',
    SMS_TEMPLATE_URGENT: 'local-urgent',
    VOICE_APP_ID: 'local',
    VOICE_TEMPLATE: 'local-urgent',
  })
  return {
    wechat,
    telephone,
    wecom,
    async close() {
      await wechat.close()
      await telephone.close()
      await wecom.close()
      await store.close()
    },
  }
}

function offer(values: Record<string, string>): void {
  for (const [name, value] of Object.entries(values)) process.env[name] ??= value
}

/** The secret of this machine's demo data, made once and kept beside it. */
export async function localKey(folder: string): Promise<string> {
  const file = join(folder, 'data.key')
  const known = await readFile(file, 'utf8').catch(() => null)
  if (known) return known
  const fresh = randomBytes(32).toString('base64')
  await writeFile(file, fresh, { mode: 0o600 })
  return fresh
}
