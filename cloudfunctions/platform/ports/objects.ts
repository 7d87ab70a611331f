import type { S3Client } from '@aws-sdk/client-s3'

/**
 * Files too large for the database: photos and sounds. Keys are paths without a leading slash.
 * What a key means and who may see it is decided by the caller; nothing here is public.
 */
export interface Objects {
  /** Where and with which headers exactly `size` bytes of this type may be put within `seconds`. Signed without asking the store. */
  presignPut(key: string, type: string, size: number, seconds: number): Promise<{ url: string; headers: Record<string, string> }>
  /** An address that anybody holding it can read for at least `seconds` and at most half as long again; the same for a while, so that screens can cache. */
  presignGet(key: string, seconds: number): Promise<string>
  /** Size in bytes; null when there is no such object. */
  head(key: string): Promise<{ size: number } | null>
  /** @throws Error when there is no such object. */
  get(key: string): Promise<Uint8Array>
  /** Bytes `from` up to, not including, `to`; fewer or none past the end. @throws Error when there is no such object. */
  getRange(key: string, from: number, to: number): Promise<Uint8Array>
  put(key: string, bytes: Uint8Array, type: string): Promise<void>
  /** Removing what is not there is no error. */
  remove(key: string): Promise<void>
}

export interface S3Config {
  /** Where this process reaches the store, e.g. `https://cos.ap-guangzhou.myqcloud.com` or its address inside the private network. */
  endpoint: string
  /** Where a telephone or browser reaches the same store; presigned addresses carry it. Default: `endpoint`. */
  publicEndpoint?: string
  region: string
  /** On COS `name-appid`. */
  bucket: string
  accessKeyId: string
  secretAccessKey: string
  /** True only for local stores that know no host name per bucket; COS refuses it. */
  forcePathStyle?: boolean
}

/** Loaded at the first use: the SDK is the largest thing in a bundle, and most calls touch no object. */
const sdk = () => import('@aws-sdk/client-s3')

async function clientFor(config: S3Config, endpoint: string): Promise<S3Client> {
  const { S3Client } = await sdk()
  return new S3Client({
    endpoint,
    region: config.region,
    credentials: { accessKeyId: config.accessKeyId, secretAccessKey: config.secretAccessKey },
    forcePathStyle: config.forcePathStyle ?? false,
    // COS knows none of the CRC32 headers and trailers that the SDK adds otherwise.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    maxAttempts: 3,
    requestHandler: { connectionTimeout: 3000, requestTimeout: 20_000 },
  })
}

const statusOf = (error: unknown): number | undefined => (error as { $metadata?: { httpStatusCode?: number } }).$metadata?.httpStatusCode

/** Signed as of the start of a window of half its life, so that the same key gives the same address inside the window. */
function windowStart(seconds: number, now: number): { signingDate: Date; expiresIn: number } {
  const half = Math.max(1, Math.floor(seconds / 2))
  return { signingDate: new Date(Math.floor(now / (half * 1000)) * half * 1000), expiresIn: seconds + half }
}

/** Any store that speaks S3: Tencent COS in production, a local one at home. Objects are removed one by one, as COS wants Content-MD5 for lists. */
export function s3Objects(config: S3Config, now: () => number = Date.now): Objects {
  const Bucket = config.bucket
  let inner: Promise<S3Client> | undefined
  let outer: Promise<S3Client> | undefined
  const inside = () => (inner ??= clientFor(config, config.endpoint))
  const outside = () => (outer ??= clientFor(config, config.publicEndpoint ?? config.endpoint))

  async function read(Key: string, Range?: string): Promise<Uint8Array> {
    const { GetObjectCommand } = await sdk()
    const { Body } = await (await inside()).send(new GetObjectCommand({ Bucket, Key, Range }))
    if (!Body) throw new Error(`object ${Key} came without a body`)
    return Body.transformToByteArray()
  }

  return {
    async presignPut(Key, type, size, seconds) {
      const [{ PutObjectCommand }, { getSignedUrl }, client] = await Promise.all([sdk(), import('@aws-sdk/s3-request-presigner'), outside()])
      const command = new PutObjectCommand({ Bucket, Key, ContentType: type, ContentLength: size })
      // Both are left out of the signature unless named; then the store refuses another type and any other length.
      const url = await getSignedUrl(client, command, { expiresIn: seconds, signableHeaders: new Set(['host', 'content-type', 'content-length']) })
      return { url, headers: { 'content-type': type } }
    },
    async presignGet(Key, seconds) {
      const [{ GetObjectCommand }, { getSignedUrl }, client] = await Promise.all([sdk(), import('@aws-sdk/s3-request-presigner'), outside()])
      return getSignedUrl(client, new GetObjectCommand({ Bucket, Key }), windowStart(seconds, now()))
    },
    async head(Key) {
      const { HeadObjectCommand } = await sdk()
      try {
        const { ContentLength } = await (await inside()).send(new HeadObjectCommand({ Bucket, Key }))
        return { size: ContentLength ?? 0 }
      } catch (error) {
        if (statusOf(error) === 404) return null
        throw error
      }
    },
    get: (key) => read(key),
    async getRange(key, from, to) {
      try {
        return to > from ? await read(key, `bytes=${from}-${to - 1}`) : new Uint8Array()
      } catch (error) {
        if (statusOf(error) === 416) return new Uint8Array()
        throw error
      }
    },
    async put(Key, bytes, type) {
      const { PutObjectCommand } = await sdk()
      await (await inside()).send(new PutObjectCommand({ Bucket, Key, Body: bytes, ContentType: type, ContentLength: bytes.length }))
    },
    async remove(Key) {
      const { DeleteObjectCommand } = await sdk()
      await (await inside()).send(new DeleteObjectCommand({ Bucket, Key }))
    },
  }
}
