import Taro from '@tarojs/taro'
import { call } from './call'

/**
 * Asks WeChat for leave to send messages by these templates. WeChat wants this to be the first thing in the tap:
 * nothing may be awaited before it.
 */
export function askToTell(templates: readonly string[], done: (answer: 'yes' | 'no') => void): void {
  const asked = Taro.requestSubscribeMessage({ tmplIds: templates.slice(0, 5), entityIds: [] })
  asked.then(
    (answer) => {
      const said = answer as Record<string, unknown>
      const accepted = templates.filter((id) => typeof said[id] === 'string' && String(said[id]).startsWith('accept'))
      done(accepted.length > 0 ? 'yes' : 'no')
      if (accepted.length > 0) call.platform.allowMessages({ templates: [...accepted] }).catch(() => undefined)
    },
    () => done('no'),
  )
}
