import { toDomSelector } from './tags'

const comment = /\/\*[\s\S]*?\*\//g
const prelude = /([^{}]+)\{/g
const rpx = /(-?\d*\.?\d+)rpx\b/g
const importRule = /@import\s+(?:url\()?["']([^"']+)["']\)?\s*;/g

/** The style sheets that one imports, by path without `.wxss`. */
export function importsOf(wxss: string, from: string): string[] {
  const folder = from.split('/').slice(0, -1)
  return [...wxss.matchAll(importRule)].map((found) => {
    const parts = [...((found[1] ?? '').startsWith('/') ? [] : folder), ...(found[1] ?? '').split('/')]
    return resolve(parts).replace(/\.wxss$/, '')
  })
}

/** Turns WXSS into CSS: 750 rpx are the width of the screen, type selectors get their DOM names, imports are taken out. */
export function toCss(wxss: string): string {
  return wxss
    .replace(comment, '')
    .replace(importRule, '')
    .replace(rpx, (_all, amount: string) => `calc(${amount} * 100vw / 750)`)
    .replace(prelude, (all, words: string) => (words.trim().startsWith('@') ? all : `${selectorsOf(words)}{`))
}

/** A prelude may follow the last declaration-less statement: only what stands after the last `;` is a selector. */
function selectorsOf(words: string): string {
  const cut = words.lastIndexOf(';') + 1
  return words.slice(0, cut) + toDomSelector(words.slice(cut))
}

function resolve(parts: readonly string[]): string {
  const out: string[] = []
  for (const part of parts) {
    if (part === '..') out.pop()
    else if (part !== '.' && part !== '') out.push(part)
  }
  return out.join('/')
}
