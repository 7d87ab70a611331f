import { mkdir } from 'node:fs/promises'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'

/** The little that is used of s3rver, which brings no types. */
interface S3rver {
  run(): Promise<AddressInfo>
  httpServer: Server
}
type NewS3rver = new (options: object) => S3rver

export const localBucket = 'wusedai'

/** The one account that s3rver knows. It guards nothing. */
export const localKeys = { accessKeyId: 'S3RVER', secretAccessKey: 'S3RVER' }

const cors = `<CORSConfiguration><CORSRule>
<AllowedOrigin>*</AllowedOrigin><AllowedMethod>PUT</AllowedMethod><AllowedMethod>GET</AllowedMethod><AllowedHeader>*</AllowedHeader>
</CORSRule></CORSConfiguration>`

/**
 * An object store in this process, its files in `folder`, its one bucket `wusedai`, reachable from this machine only; any
 * web page may put and get. It does **not** verify signatures, types, lengths or expiry as COS does: for trying out and for
 * tests, never for real photos. `port` 0 or none: any free one.
 */
export async function startObjectStore({ folder, port = 0 }: { folder: string; port?: number }): Promise<{ endpoint: string; close(): Promise<void> }> {
  await mkdir(folder, { recursive: true })
  const { default: Store } = (await import('s3rver' as string)) as { default: NewS3rver }
  const store = new Store({
    address: '127.0.0.1',
    port,
    silent: true,
    directory: folder,
    vhostBuckets: false,
    configureBuckets: [{ name: localBucket, configs: [cors] }],
  })
  const { port: taken } = await store.run()
  const close = (): Promise<void> =>
    new Promise((resolve, reject) => {
      store.httpServer.close((error) => (error ? reject(error) : resolve()))
      // Browsers and the SDK keep connections open, and a server waits for them.
      store.httpServer.closeAllConnections()
    })
  return { endpoint: `http://127.0.0.1:${taken}`, close }
}
