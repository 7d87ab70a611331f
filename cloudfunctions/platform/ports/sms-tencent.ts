import { dialled } from './dialled'
import type { Sms } from './sms'

export interface SmsConfig {
  secretId: string
  secretKey: string
  region: string
  appId: string
  sign: string
  templates: Record<'replied' | 'asked', string> & { urgent: string | null }
  /** Only for a far end on this machine: host and port, spoken to without encryption. */
  endpoint: string | null
}

/** Text messages through Tencent Cloud SMS (API 2021-01-11). */
export function tencentSms(config: SmsConfig): Sms {
  return {
    async send({ phone, template, values }) {
      const id = config.templates[template]
      if (!id) throw new Error(`no SMS template for ${template}`)
      const { sms } = await import('tencentcloud-sdk-nodejs-sms')
      const client = new sms.v20210111.Client({
        credential: { secretId: config.secretId, secretKey: config.secretKey },
        region: config.region,
        ...(config.endpoint ? { profile: { httpProfile: { endpoint: config.endpoint, protocol: 'http://' } } } : {}),
      })
      const answer = await client.SendSms({
        PhoneNumberSet: [dialled(phone)],
        SmsSdkAppId: config.appId,
        SignName: config.sign,
        TemplateId: id,
        TemplateParamSet: values,
      })
      const status = answer.SendStatusSet?.[0]
      if (status?.Code !== 'Ok') throw new Error(`SMS not taken: ${status?.Code ?? 'no status'}`)
    },
  }
}

/** Where no SMS contract is set up: says so, so that the delivery row shows it instead of pretending. */
export const noSms: Sms = {
  send: () => Promise.reject(new Error('no SMS service is set up')),
}
