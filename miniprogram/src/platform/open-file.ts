import Taro from '@tarojs/taro'

/** Opens a table that was made for this person: a browser fetches it, WeChat shows it with its menu to pass it on. */
export async function openTable(url: string): Promise<void> {
  if (process.env.TARO_ENV === 'h5') {
    window.location.href = url
    return
  }
  const { tempFilePath } = await Taro.downloadFile({ url })
  await Taro.openDocument({ filePath: tempFilePath, fileType: 'xlsx', showMenu: true })
}
