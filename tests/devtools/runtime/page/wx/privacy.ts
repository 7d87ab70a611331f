import { ask } from '../native'
import { settings } from '../program'
import { channel, method, WxFailure } from './answer'

type Event = 'exposureAuthorization' | 'agree' | 'disagree'
type Resolve = (answer: { event: Event; buttonId?: string }) => void

const contract = '《五色袋小程序隐私保护指引》'
const asked = channel<Resolve>()
let agreed = settings.privacyAgreed

/**
 * Waits until the person has agreed to the privacy guideline: the program's own dialog asks when it listens for
 * `onNeedPrivacyAuthorization`, else WeChat's. Refuses when the person does.
 */
export async function allowed(): Promise<void> {
  if (agreed) return
  agreed = await new Promise<boolean>((resolve) => {
    if (!asked.heard()) return ask({ title: contract, content: '', confirmText: '同意', cancelText: '拒绝', showCancel: true, editable: null }, resolve)
    asked.tell(({ event }) => {
      if (event !== 'exposureAuthorization') resolve(event === 'agree')
    })
  })
  if (!agreed) throw new WxFailure('privacy permission is not authorized', { errno: 104 })
}

export const privacy = {
  getPrivacySetting: method('getPrivacySetting', () => ({ needAuthorization: !agreed, privacyContractName: contract })),
  onNeedPrivacyAuthorization: asked.on,
  offNeedPrivacyAuthorization: asked.off,
  requirePrivacyAuthorize: method('requirePrivacyAuthorize', allowed),
  openPrivacyContract: method('openPrivacyContract', () => undefined),
  getSetting: method('getSetting', () => ({ authSetting: { 'scope.userLocation': true }, subscriptionsSetting: { mainSwitch: true, itemSettings: {} } })),
  openSetting: method('openSetting', () => ({ authSetting: { 'scope.userLocation': true } })),
  authorize: method('authorize', () => undefined),
}
