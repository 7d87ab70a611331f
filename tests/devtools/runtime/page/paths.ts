/** Resolves a path as WeChat does: absolute from the package root, or relative to the file that names it. */
export function resolvePath(from: string, target: string): string {
  const start = target.startsWith('/') ? [] : from.split('/').slice(0, -1)
  const out: string[] = []
  for (const part of [...start, ...target.split('/')]) {
    if (part === '..') out.pop()
    else if (part !== '.' && part !== '') out.push(part)
  }
  return out.join('/')
}

/** Splits `/a/b?x=1` into its path and its query. WeChat does not decode the values. */
export function splitUrl(from: string, url: string): { path: string; query: Record<string, string> } {
  const [before = '', after = ''] = url.split('?')
  const pairs = after.split('&').filter((pair) => pair !== '')
  return { path: resolvePath(from, before), query: Object.fromEntries(pairs.map((pair) => [pair.split('=')[0] ?? '', pair.split('=').slice(1).join('=')])) }
}
