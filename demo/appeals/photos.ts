import { readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { type DemoPhoto, demoPhotos } from '../photos'
import type { Call } from './cast'

/** The repository, seen from here as well as from the built server. */
const folder = join(resolve(__dirname, '../..'), 'demo/photos')

/** Sends photos the way a telephone does: announce, put to the signed address, say that it is there. Answers their ids. */
export async function sendPhotos(call: Call, photos: readonly DemoPhoto[]): Promise<string[]> {
  const ids: string[] = []
  for (const photo of photos) {
    const name = demoPhotos[photo]
    const bytes = await readFile(join(folder, name))
    const { id, url, headers } = await call('startUpload', { kind: 'photo', name, type: 'image/jpeg', size: bytes.length })
    const put = await fetch(url, { method: 'PUT', headers, body: new Uint8Array(bytes) })
    if (!put.ok) throw new Error(`the object store answered ${put.status} to ${name}`)
    await call('finishUpload', { id })
    ids.push(id)
  }
  return ids
}
