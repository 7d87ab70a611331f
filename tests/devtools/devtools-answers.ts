import type { MiniProgram } from './mini-program'
import type { Settings } from './runtime/manifest'

/* Names that exist where the functions below run: inside the mini-program. */
declare const wx: {
  cloud: Record<string, unknown>
  env: { USER_DATA_PATH: string }
  request(options: object): void
  getFileSystemManager(): { writeFileSync(path: string, data: string, encoding: string): void }
}

/**
 * Gives WeChat DevTools the same phone as the runtime page: the test's photo, place and answers, and cloud functions
 * that go to the local endpoint. Then starts the first page again, because it was drawn before.
 */
export async function dressDevTools(miniProgram: MiniProgram, settings: Settings): Promise<void> {
  await miniProgram.evaluate(answerFromEndpoint, settings.base, settings.openid)
  const { lng: longitude, lat: latitude, name, address } = settings.place
  await miniProgram.mockWxMethod('getLocation', { longitude, latitude, accuracy: 30, errMsg: 'getLocation:ok' })
  await miniProgram.mockWxMethod('chooseLocation', { longitude, latitude, name, address, errMsg: 'chooseLocation:ok' })
  if (settings.photo !== null) {
    const tempFilePath = (await miniProgram.evaluate(keepPhoto, settings.photo)) as string
    const size = Buffer.from(settings.photo, 'base64').byteLength
    await miniProgram.mockWxMethod('chooseMedia', { type: 'image', tempFiles: [{ tempFilePath, size, fileType: 'image' }], errMsg: 'chooseMedia:ok' })
  }
  const page = await miniProgram.currentPage()
  await miniProgram.reLaunch(`/${settings.launch.path ?? page?.path ?? ''}`)
}

function answerFromEndpoint(base: string, openid: string): void {
  type Options = { name: string; data: unknown; success?: (result: object) => void; fail?: (error: object) => void; complete?: (result: object) => void }
  wx.cloud = wx.cloud ?? {}
  wx.cloud.init = () => undefined
  wx.cloud.callFunction = (options: Options) => {
    const promise = new Promise<object>((resolve, reject) => {
      wx.request({
        url: `${base}/wx-cloud/call`,
        method: 'POST',
        data: { name: options.name, data: options.data, openid },
        success: (response: { statusCode: number; data: { result: unknown } }) =>
          response.statusCode === 200
            ? resolve({ result: response.data.result, errMsg: 'cloud.callFunction:ok' })
            : reject({ errCode: -504002, errMsg: 'cloud.callFunction:fail' }),
        fail: reject,
      })
    })
    if (!options.success && !options.fail && !options.complete) return promise
    promise.then(
      (result) => {
        options.success?.(result)
        options.complete?.(result)
      },
      (error: object) => {
        options.fail?.(error)
        options.complete?.(error)
      },
    )
    return undefined
  }
}

function keepPhoto(base64: string): string {
  const file = `${wx.env.USER_DATA_PATH}/photo.jpg`
  wx.getFileSystemManager().writeFileSync(file, base64, 'base64')
  return file
}
