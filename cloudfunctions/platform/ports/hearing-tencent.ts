import type { Hearing } from './hearing'

export interface HearingConfig {
  secretId: string
  secretKey: string
  region: string
  /** `16k_zh`, or another of the provider's engines such as `16k_zh_dialect`. */
  engine: string
  /** Only for a far end on this machine: host and port, spoken to without encryption. */
  endpoint: string | null
}

/** Seconds to wait: somebody stands there with the phone in their hand. */
const patience = 8

/** One sentence of at most a minute (一句话识别) by Tencent Cloud ASR, API 2019-06-14, signed by the SDK (TC3-HMAC-SHA256). */
export function tencentHearing({ secretId, secretKey, region, engine, endpoint }: HearingConfig): Hearing {
  return {
    async words({ format, bytes }) {
      const { CommonClient } = await import('tencentcloud-sdk-nodejs-common')
      const client = new CommonClient('asr.tencentcloudapi.com', '2019-06-14', {
        credential: { secretId, secretKey },
        region,
        profile: { httpProfile: { reqTimeout: patience, ...(endpoint ? { endpoint, protocol: 'http://' } : {}) } },
      })
      const { Result } = (await client.request('SentenceRecognition', {
        ...{ EngSerViceType: engine, SourceType: 1, VoiceFormat: format, Data: bytes.toString('base64'), DataLen: bytes.length },
        // Fillers are left out, punctuation is kept.
        ...{ FilterModal: 1, FilterPunc: 0, ConvertNumMode: 1 },
      })) as { Result?: string }
      if (Result === undefined) throw new Error('the recording was not taken')
      return Result.trim()
    },
  }
}
