import { appConfig, settings } from '../program'
import { didOutside } from '../faults'
import { isAfterTap } from '../gestures'
import { channel, method, WxFailure } from './answer'
import { allowed } from './privacy'

const statusBarHeight = 20
const version = '3.8.0'

const windowInfo = () => ({
  pixelRatio: window.devicePixelRatio,
  screenWidth: window.innerWidth,
  screenHeight: window.innerHeight,
  windowWidth: window.innerWidth,
  windowHeight: window.innerHeight,
  statusBarHeight,
  screenTop: 0,
  safeArea: {
    left: 0,
    right: window.innerWidth,
    top: statusBarHeight,
    bottom: window.innerHeight,
    width: window.innerWidth,
    height: window.innerHeight - statusBarHeight,
  },
})
const deviceInfo = () => ({ brand: 'devtools', model: 'iPhone 12', system: 'iOS 17.0', platform: 'devtools', benchmarkLevel: 1, abi: '', memorySize: 4096 })
const baseInfo = () => ({
  SDKVersion: version,
  version: '8.0.60',
  language: 'zh_CN',
  theme: 'light',
  fontSizeSetting: 16,
  enableDebug: false,
  host: { env: 'WeChat' },
})
const systemSetting = () => ({ bluetoothEnabled: false, locationEnabled: true, wifiEnabled: true, deviceOrientation: 'portrait' })
const authorizeSetting = () => ({
  locationAuthorized: 'authorized',
  cameraAuthorized: 'authorized',
  albumAuthorized: 'authorized',
  notificationAuthorized: 'authorized',
  microphoneAuthorized: 'denied',
})
const systemInfo = () => ({ ...windowInfo(), ...deviceInfo(), ...baseInfo(), ...systemSetting() })

/** How the mini-program was opened. */
export function launchOptions(): object {
  return {
    path: settings.launch.path ?? appConfig.pages[0],
    query: { ...settings.launch.query },
    scene: settings.launch.scene,
    referrerInfo: {},
    shareTicket: '',
    mode: 'default',
  }
}

/** WeChat: one to five templates, and only right after a tap. */
function subscribe(templates: unknown): object {
  const ids = Array.isArray(templates) ? (templates as string[]) : []
  if (ids.length === 0) throw new WxFailure("TmplIds can't be empty", { errCode: 10001 })
  if (ids.length > 5) throw new WxFailure('Templates size is too large', { errCode: 20003 })
  if (!isAfterTap()) throw new WxFailure('can only be invoked by user TAP gesture.', { errCode: 10004 })
  didOutside('requestSubscribeMessage', ids)
  return Object.fromEntries(ids.map((id) => [id, settings.subscribe]))
}

/** Events of the phone that never come here, but may be listened to. */
const silent = Object.fromEntries(
  [
    'AppShow',
    'AppHide',
    'Error',
    'UnhandledRejection',
    'PageNotFound',
    'ThemeChange',
    'WindowResize',
    'KeyboardHeightChange',
    'MemoryWarning',
    'UserCaptureScreen',
  ].flatMap((name) => {
    const { on, off } = channel<unknown>()
    return [
      [`on${name}`, on],
      [`off${name}`, off],
    ]
  }),
)
let clipboard = ''

export const device = {
  ...silent,
  env: { USER_DATA_PATH: 'wxfile://usr' },
  getSystemInfoSync: systemInfo,
  getSystemInfo: method('getSystemInfo', systemInfo),
  getSystemInfoAsync: method('getSystemInfoAsync', systemInfo),
  getWindowInfo: windowInfo,
  getDeviceInfo: deviceInfo,
  getAppBaseInfo: baseInfo,
  getSystemSetting: systemSetting,
  getAppAuthorizeSetting: authorizeSetting,
  getMenuButtonBoundingClientRect: () => ({
    width: 87,
    height: 32,
    top: statusBarHeight + 4,
    bottom: statusBarHeight + 36,
    right: window.innerWidth - 7,
    left: window.innerWidth - 94,
  }),
  getAccountInfoSync: () => ({ miniProgram: { appId: 'touristappid', envVersion: 'develop', version: '' } }),
  getLaunchOptionsSync: launchOptions,
  getEnterOptionsSync: launchOptions,
  getUpdateManager: () => ({
    onCheckForUpdate: () => undefined,
    onUpdateReady: () => undefined,
    onUpdateFailed: () => undefined,
    applyUpdate: () => undefined,
  }),
  canIUse: () => true,
  login: method('login', () => ({ code: `code-${crypto.randomUUID()}` })),
  checkSession: method('checkSession', () => undefined),
  nextTick: (run: () => void) => void Promise.resolve().then(run),
  getRandomValues: method('getRandomValues', ({ length }) => ({ randomValues: crypto.getRandomValues(new Uint8Array(Number(length))).buffer })),
  vibrateShort: method('vibrateShort', () => undefined),
  vibrateLong: method('vibrateLong', () => undefined),
  hideKeyboard: method('hideKeyboard', () => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
  }),
  setKeepScreenOn: method('setKeepScreenOn', () => undefined),
  makePhoneCall: method('makePhoneCall', ({ phoneNumber }) => didOutside('makePhoneCall', phoneNumber)),
  setClipboardData: method('setClipboardData', async ({ data }) => {
    await allowed()
    clipboard = String(data)
    didOutside('setClipboardData', data)
  }),
  getClipboardData: method('getClipboardData', () => ({ data: clipboard })),
  requestSubscribeMessage: method('requestSubscribeMessage', ({ tmplIds }) => subscribe(tmplIds)),
  showShareMenu: method('showShareMenu', () => undefined),
  hideShareMenu: method('hideShareMenu', () => undefined),
  updateShareMenu: method('updateShareMenu', () => undefined),
  /** There is no camera to hold a code in front of. */
  scanCode: method('scanCode', () => {
    throw new WxFailure('cancel')
  }),
}
