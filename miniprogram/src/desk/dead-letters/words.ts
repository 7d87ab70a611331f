import type { DeadDelivery } from '@shared/platform/platform.contract'

const channels: Record<string, string> = { wechat: '微信消息', sms: '短信', voice: '语音电话', group: '企业微信群', channel: '其他渠道' }
const states: Record<string, string> = { queued: '等着发', sent: '已发出', delivered: '已收到', refused: '对方没同意收', failed: '没发出去' }
const kinds: Record<string, string> = { replied: '已答复', asked: '请补充', assigned: '新诉求' }

export const channelName = (channel: string): string => channels[channel] ?? channel
export const stateName = (state: string): string => states[state] ?? state

export function kindName({ urgent, kind }: Pick<DeadDelivery, 'urgent' | 'kind'>): string {
  return urgent ? '紧急' : ((kind && kinds[kind]) ?? '通知')
}

/** What an administrator can do something about, in words; the exact text stays behind it for whoever mends it. */
export function whyWords(error: string | null): string {
  if (!error) return '没有说明原因'
  if (error === '43101') return '没有订阅，或已取消'
  if (error.startsWith('no telephone')) return '没有留电话号码'
  if (error.startsWith('no SMS') || error.startsWith('no voice')) return `还没有开通这项服务（${error}）`
  return `对方服务没有接（${error}）`
}
