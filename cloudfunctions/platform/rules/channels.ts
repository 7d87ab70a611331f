/** The ways out of the house that we walk ourselves; a `channel` fetches its answers. */
export const ours = ['wechat', 'sms', 'voice', 'group'] as const
export type OurChannel = (typeof ours)[number]

export function isOurs(channel: string): channel is OurChannel {
  return (ours as readonly string[]).includes(channel)
}
