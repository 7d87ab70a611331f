import { unknownTag } from './faults'
import { manifest } from './program'
import type { Instance } from './open-pages'

const nodeNames = new Set(manifest.nodeNames)

/**
 * Between logic and view WeChat passes text: what is not JSON does not arrive. A node whose template is missing
 * would leave a hole without a word, so it is refused as an unknown tag.
 */
export function bridge(instance: Instance): void {
  const apply = instance.setData.bind(instance)
  instance.setData = (data, done) => {
    const arrived = JSON.parse(JSON.stringify(data)) as Record<string, unknown>
    checkNodes(arrived)
    apply(arrived, done)
  }
}

function checkNodes(value: unknown): void {
  if (typeof value !== 'object' || value === null) return
  if ('nn' in value && typeof value.nn === 'string' && !nodeNames.has(value.nn)) throw unknownTag(`template ${value.nn}`)
  for (const inner of Object.values(value)) checkNodes(inner)
}
