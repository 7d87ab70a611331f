let write = (line: string): void => void process.stdout.write(line)

/** A command keeps standard output for its answer and sends the log elsewhere. */
export function logTo(elsewhere: (line: string) => void): void {
  write = elsewhere
}

/** One JSON line a call. Only names, codes and times: no input, no personal data. */
export function logCall(line: { operation: string; ms: number; code: string; why?: string }): void {
  if (process.env.NODE_ENV === 'test') return
  write(`${JSON.stringify(line)}\n`)
}
