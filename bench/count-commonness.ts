import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { termsToCount } from '../cloudfunctions/triage/rules/likeness/sketch'

/**
 * Makes `likeness/commonness.json`, which says how common words are in citizens' messages: `tsx bench/count-commonness.ts [messages.jsonl…]`.
 * Only hashes and shares are written: no word can be read from them, and words of fewer than three messages are left out.
 */
const given = process.argv.slice(2)
const from = given.length > 0 ? given : ['../shared/data/appeals/train.jsonl', '../shared/data/replies/replies.jsonl']
const to = 'cloudfunctions/triage/rules/likeness/commonness.json'
const kept = 26_000

if (from.every((path) => existsSync(path))) count()
else console.log(`commonness: not counted, because there are no messages at ${from.join(', ')}`)

function count(): void {
  const rows = from
    .flatMap((path) => readFileSync(path, 'utf8').split('\n').filter(Boolean))
    .map((line) => JSON.parse(line) as { title: string | null; body: string | null })
  const counts = new Map<number, number>()
  // the table keeps 24 of a term's 29 bits; two terms that share them are counted as one
  for (const { title, body } of rows) {
    for (const key of new Set(Array.from(termsToCount({ title, text: body ?? '' }), (term) => term & 0xffffff))) counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  const common = [...counts]
    .filter(([, n]) => n >= 3)
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, kept)
    .sort((a, b) => a[0] - b[0])
  const bytes = Buffer.alloc(common.length * 4)
  common.forEach(([key, n], i) => {
    bytes.writeUIntBE(key, i * 4, 3)
    bytes.writeUInt8(Math.min(255, Math.round(-16 * Math.log(n / rows.length))), i * 4 + 3)
  })
  writeFileSync(to, `${JSON.stringify({ documents: rows.length, terms: bytes.toString('base64') })}\n`)
  console.log(`${to}: ${common.length} terms of ${rows.length} messages, at least in ${Math.min(...common.map(([key]) => counts.get(key) ?? 0))}`)
}
