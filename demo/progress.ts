/** Says what is being done, and how long it took when it is done. */
export async function step<T>(what: string, work: () => Promise<T>): Promise<T> {
  const started = performance.now()
  process.stdout.write(`  ${what} …`)
  try {
    const result = await work()
    process.stdout.write(` ${((performance.now() - started) / 1000).toFixed(1)} s\n`)
    return result
  } catch (error) {
    process.stdout.write(' 失败\n')
    throw error
  }
}
