import { contract } from '@shared/contract'
import type { Promised } from '@shared/platform/contract'
import type { Running } from '@platform/wire'

/** The names of all operations that only the house itself wakes. */
export function wokenOperations(): string[] {
  return Object.entries(contract).flatMap(([word, verbs]) =>
    Object.entries(verbs)
      .filter(([, procedure]) => (procedure['~orpc'].meta as Promised).reach === 'woken')
      .map(([verb]) => `${word}.${verb}`),
  )
}

/** One queue for each woken operation. Part of migrating. */
export function installQueues(running: Running): Promise<void> {
  return running.kernel.jobs.install(wokenOperations())
}
