import Taro from '@tarojs/taro'

const tabs = ['/home/index/index', '/home/mine/index', '/home/messages/index', '/home/me/index']

/** Goes to a page of this program. `path` begins with a slash; values of `query` are escaped here. */
export function go(path: string, query: Record<string, string | undefined> = {}): void {
  const pairs = Object.entries(query).flatMap(([name, value]) => (value === undefined ? [] : [`${name}=${encodeURIComponent(value)}`]))
  const url = pairs.length > 0 ? `${path}?${pairs.join('&')}` : path
  void (tabs.includes(path) ? Taro.switchTab({ url }) : Taro.navigateTo({ url }))
}

/** Instead of the present page: going back does not return to it. */
export function goInstead(path: string, query: Record<string, string> = {}): void {
  const pairs = Object.entries(query).map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
  void Taro.redirectTo({ url: pairs.length > 0 ? `${path}?${pairs.join('&')}` : path })
}

/** Back, or home when the page was opened by a link and there is nothing behind it. */
export function goBack(): void {
  if (Taro.getCurrentPages().length > 1) void Taro.navigateBack()
  else void Taro.switchTab({ url: '/home/index/index' })
}

/** Back when there is somewhere to go back to, else to this page instead of the present one. */
export function leaveFor(path: string, query: Record<string, string>): void {
  if (Taro.getCurrentPages().length > 1) void Taro.navigateBack()
  else goInstead(path, query)
}

/** A value of the query as it was given to `go`. */
export function readQuery(value: string | undefined): string {
  if (!value) return ''
  try {
    return decodeURIComponent(value)
  } catch {
    return value
  }
}
