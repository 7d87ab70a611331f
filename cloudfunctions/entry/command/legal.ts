import { search } from './legal-search'

/** `npm run -s legal -- search --articles articles.jsonl [--k 100] < questions.jsonl > out.jsonl` */
async function main([name = '', ...args]: string[]): Promise<number> {
  if (name !== 'search') throw new Error(`没有“${name}”这个命令，可用的有：search`)
  return search(args)
}

main(process.argv.slice(2)).then(
  (status) => {
    process.exitCode = status
  },
  (error: unknown) => {
    process.stderr.write(`没有完成：${error instanceof Error ? error.message : String(error)}\n`)
    process.exitCode = 1
  },
)
