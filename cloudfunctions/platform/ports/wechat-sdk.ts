import type { WeChat } from './wechat'

/** The part of wx-server-sdk used here; its own types leave openapi open. */
interface Sdk {
  init(options: { env: unknown }): void
  DYNAMIC_CURRENT_ENV: unknown
  openapi: {
    security: {
      msgSecCheck(input: object): Promise<{ result?: { suggest?: string } }>
      mediaCheckAsync(input: object): Promise<{ traceId?: string; trace_id?: string }>
    }
    subscribeMessage: { send(input: object): Promise<unknown> }
    wxacode: { getUnlimited(input: object): Promise<{ buffer: Buffer }> }
  }
}

/** WeChat says 43101 when the person has not accepted a message of this template (用户拒绝接受消息). */
const refused = 43101
const chunk = 2500

/** WeChat through wx-server-sdk. `load` hands over the sdk, so that a cold start pays for it only when it is used. */
export function wechatSdk(load: () => Sdk, state: 'developer' | 'trial' | 'formal'): WeChat {
  let sdk: Sdk | undefined
  const cloud = (): Sdk => {
    if (!sdk) {
      sdk = load()
      sdk.init({ env: sdk.DYNAMIC_CURRENT_ENV })
    }
    return sdk
  }
  return {
    async checkText(openid, text) {
      let worst: 'pass' | 'review' = 'pass'
      for (let at = 0; at < text.length; at += chunk) {
        const { result } = await cloud().openapi.security.msgSecCheck({ version: 2, openid, scene: 2, content: text.slice(at, at + chunk) })
        if (result?.suggest === 'risky') return 'risky'
        if (result?.suggest !== 'pass') worst = 'review'
      }
      return worst
    },
    async checkMedia(openid, url, kind) {
      const answer = await cloud().openapi.security.mediaCheckAsync({ version: 2, openid, scene: 2, mediaUrl: url, mediaType: kind === 'photo' ? 2 : 1 })
      const trace = answer.traceId ?? answer.trace_id
      if (!trace) throw new Error('mediaCheckAsync gave no trace id')
      return trace
    },
    async sendMessage({ openid, template, page, data }) {
      const fields = Object.fromEntries(Object.entries(data).map(([key, value]) => [key, { value }]))
      try {
        await cloud().openapi.subscribeMessage.send({ touser: openid, templateId: template, page, data: fields, miniprogramState: state, lang: 'zh_CN' })
        return 'sent'
      } catch (error) {
        if ((error as { errCode?: number }).errCode === refused) return 'refused'
        throw error
      }
    },
    async makeCode(scene, page) {
      const { buffer } = await cloud().openapi.wxacode.getUnlimited({ scene, page, checkPath: false })
      return new Uint8Array(buffer)
    },
  }
}
