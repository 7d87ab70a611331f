import { kept } from '@/platform/kept'

/** Grows when orders were changed from elsewhere than the page that shows them (an undo in the toast): what watches it asks again. */
export const changes = kept<number>(null, 0)

export function tellChanged(): void {
  changes.set(changes.get() + 1)
}
