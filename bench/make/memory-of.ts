import { readFileSync } from 'node:fs'

/** Resident memory of a process, now and at its peak, in MiB. Reads /proc, so Linux only. */
export function memoryOf(pid: number | undefined): { now: number; peak: number } {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8')
  const mib = (name: string) => Math.round(Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1] ?? 0) / 1024)
  return { now: mib('VmRSS'), peak: mib('VmHWM') }
}
