import { channel, method } from './answer'

type Resolve = (answer: { event: 'agree' | 'disagree' | 'exposureAuthorization'; buttonId?: string }) => void

const asked = channel<Resolve>()

/** Nothing is to be agreed to before a guideline is declared in WeChat's back office: this phone has agreed. */
export function allowed(): Promise<void> {
  return Promise.resolve()
}

export const privacy = {
  getPrivacySetting: method('getPrivacySetting', () => ({ needAuthorization: false, privacyContractName: '《五色袋小程序隐私保护指引》' })),
  onNeedPrivacyAuthorization: asked.on,
  offNeedPrivacyAuthorization: asked.off,
  requirePrivacyAuthorize: method('requirePrivacyAuthorize', allowed),
  openPrivacyContract: method('openPrivacyContract', () => undefined),
  getSetting: method('getSetting', () => ({ authSetting: { 'scope.userLocation': true }, subscriptionsSetting: { mainSwitch: true, itemSettings: {} } })),
  openSetting: method('openSetting', () => ({ authSetting: { 'scope.userLocation': true } })),
  authorize: method('authorize', () => undefined),
}
