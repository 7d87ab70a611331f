import type { Running } from '@platform/wire'

export async function seedAppeals(_running: Running): Promise<number> {
  return 0
}
