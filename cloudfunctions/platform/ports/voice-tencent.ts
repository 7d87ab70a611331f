import { dialled } from './dialled'
import type { Voice } from './voice'

export interface VoiceConfig {
  secretId: string
  secretKey: string
  region: string
  appId: string
  template: string
  /** Only for a far end on this machine: host and port, spoken to without encryption. */
  endpoint: string | null
}

/** Calls through Tencent Cloud VMS (语音消息, API 2020-09-02), signed by the SDK (TC3-HMAC-SHA256). */
export function tencentVoice(config: VoiceConfig): Voice {
  return {
    async call({ phone, values }) {
      const { CommonClient } = await import('tencentcloud-sdk-nodejs-common')
      const client = new CommonClient('vms.tencentcloudapi.com', '2020-09-02', {
        credential: { secretId: config.secretId, secretKey: config.secretKey },
        region: config.region,
        ...(config.endpoint ? { profile: { httpProfile: { endpoint: config.endpoint, protocol: 'http://' } } } : {}),
      })
      const answer = (await client.request('SendTtsVoice', {
        TemplateId: config.template,
        CalledNumber: dialled(phone),
        VoiceSdkAppid: config.appId,
        TemplateParamSet: values,
        PlayTimes: 2,
      })) as { SendStatus?: { CallId?: string } }
      if (!answer.SendStatus?.CallId) throw new Error('call not taken')
    },
  }
}

/** Where no contract for calls is set up: says so, so that the delivery row shows it instead of pretending. */
export const noVoice: Voice = {
  call: () => Promise.reject(new Error('no voice service is set up')),
}
