/** One JSON line a call. Only names, codes and times: no input, no personal data. */
export function logCall(line: { operation: string; ms: number; code: string; why?: string }): void {
  if (process.env.NODE_ENV === 'test') return
  process.stdout.write(`${JSON.stringify(line)}\n`)
}
