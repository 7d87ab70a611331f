import type { GroupRobot } from './group-robot'

/** WeCom's answers to a webhook that matter here (developer.work.weixin.qq.com, group robot). */
const tooOften = 45009
const noSuchRobot = new Set([93000, 93008, 93017])

/** Speaks to WeCom's group robots; `baseUrl` without a slash at the end. */
export function wecomRobot(baseUrl: string, patience = 8000): GroupRobot {
  return {
    async say({ key, text }) {
      const response = await fetch(`${baseUrl}/cgi-bin/webhook/send?key=${encodeURIComponent(key)}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ msgtype: 'text', text: { content: text } }),
        signal: AbortSignal.timeout(patience),
      }).catch((error: unknown) => {
        // The address holds the key: it must not get into a row or a log.
        throw new Error(`the group robot could not be reached (${error instanceof Error ? error.name : 'unknown'})`)
      })
      if (!response.ok) throw new Error(`the group robot answered ${response.status}`)
      const { errcode } = (await response.json()) as { errcode?: number }
      if (errcode === 0) return 'sent'
      if (errcode === tooOften) return 'busy'
      if (noSuchRobot.has(errcode ?? -1)) return 'gone'
      throw new Error(`the group robot answered errcode ${errcode}`)
    },
  }
}
