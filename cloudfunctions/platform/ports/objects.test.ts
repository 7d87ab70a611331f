import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { localBucket, localKeys, startObjectStore } from '../local/object-store'
import { type Objects, type S3Config, s3Objects } from './objects'

const bytes = Uint8Array.from({ length: 1000 }, (_, at) => at % 256)
const cos: S3Config = {
  endpoint: 'https://cos.ap-guangzhou.myqcloud.com',
  region: 'ap-guangzhou',
  bucket: 'photos-1250000000',
  accessKeyId: 'invented',
  secretAccessKey: 'invented too',
}

describe('objects in a store that speaks S3', () => {
  let folder: string
  let store: Awaited<ReturnType<typeof startObjectStore>>
  let objects: Objects

  const open = async (): Promise<void> => {
    store = await startObjectStore({ folder })
    objects = s3Objects({ ...cos, ...localKeys, endpoint: store.endpoint, bucket: localBucket, forcePathStyle: true })
  }
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'wusedai-objects-'))
    await open()
  })
  afterAll(async () => {
    await store.close()
    await rm(folder, { recursive: true, force: true })
  })

  test('what was put is there, whole, in part and by size, until it is removed', async () => {
    await objects.put('ready/甲/照片.jpg', bytes, 'image/jpeg')
    expect(await objects.head('ready/甲/照片.jpg')).toEqual({ size: 1000 })
    expect(await objects.get('ready/甲/照片.jpg')).toEqual(bytes)
    expect(await objects.getRange('ready/甲/照片.jpg', 10, 14)).toEqual(bytes.subarray(10, 14))
    await objects.remove('ready/甲/照片.jpg')
    expect(await objects.head('ready/甲/照片.jpg')).toBeNull()
  })

  test('a part that reaches past the end is shorter, one that begins there is empty', async () => {
    await objects.put('short', bytes.subarray(0, 5), 'image/png')
    expect(await objects.getRange('short', 0, 64)).toEqual(bytes.subarray(0, 5))
    expect(await objects.getRange('short', 64, 128)).toEqual(new Uint8Array())
    expect(await objects.getRange('short', 3, 3)).toEqual(new Uint8Array())
  })

  test('what is not there cannot be read, and removing it again is no error', async () => {
    await expect(objects.get('nowhere')).rejects.toThrow()
    await expect(objects.getRange('nowhere', 0, 10)).rejects.toThrow()
    await expect(objects.remove('nowhere')).resolves.toBeUndefined()
  })

  test('a telephone puts by the address it was given and a browser reads by another, from any origin', async () => {
    const { url, headers } = await objects.presignPut('raw/1', 'image/webp', bytes.length, 60)
    const put = await fetch(url, { method: 'PUT', body: bytes, headers: { ...headers, origin: 'https://h5.example' } })
    expect(put.status).toBe(200)
    const got = await fetch(await objects.presignGet('raw/1', 60), { headers: { origin: 'https://h5.example' } })
    expect(got.headers.get('content-type')).toBe('image/webp')
    expect(got.headers.get('access-control-allow-origin')).toBe('*')
    expect(new Uint8Array(await got.arrayBuffer())).toEqual(bytes)
  })

  test('a browser that asks beforehand may put with a content type', async () => {
    const { url } = await objects.presignPut('raw/2', 'image/jpeg', 10, 60)
    const asked = await fetch(url, {
      method: 'OPTIONS',
      headers: { origin: 'https://h5.example', 'access-control-request-method': 'PUT', 'access-control-request-headers': 'content-type' },
    })
    expect(asked.status).toBe(200)
    expect(asked.headers.get('access-control-allow-methods')).toContain('PUT')
    expect(asked.headers.get('access-control-allow-headers')).toContain('content-type')
  })

  test('the local store takes another type than agreed, so that the bytes themselves have to be looked at', async () => {
    const { url } = await objects.presignPut('raw/3', 'image/jpeg', 3, 60)
    const put = await fetch(url, { method: 'PUT', body: 'MZ!', headers: { 'content-type': 'application/x-msdownload' } })
    expect(put.status).toBe(200)
    expect(await objects.getRange('raw/3', 0, 2)).toEqual(Uint8Array.from([0x4d, 0x5a]))
  })

  test('objects are still there after the store was closed and opened again', async () => {
    await objects.put('kept', bytes, 'image/jpeg')
    await store.close()
    await open()
    expect(await objects.head('kept')).toEqual({ size: 1000 })
  })
})

describe('addresses that carry their own permission', () => {
  const at =
    (time: string): (() => number) =>
    () =>
      Date.parse(time)

  test('an upload is bound to its type and its length, and carries no checksum', async () => {
    const { url, headers } = await s3Objects(cos).presignPut('raw/1', 'image/jpeg', 2_000_000, 300)
    const query = new URL(url).searchParams
    expect(query.get('X-Amz-SignedHeaders')).toBe('content-length;content-type;host')
    expect(query.get('X-Amz-Expires')).toBe('300')
    expect([...query.keys()].filter((key) => /checksum/i.test(key))).toEqual([])
    expect(headers).toEqual({ 'content-type': 'image/jpeg' })
  })

  test('two lengths have two signatures', async () => {
    const signature = async (size: number) =>
      new URL((await s3Objects(cos).presignPut('raw/1', 'image/jpeg', size, 300)).url).searchParams.get('X-Amz-Signature')
    expect(await signature(1)).not.toBe(await signature(2))
  })

  test('on COS the bucket is part of the host name; a path only when told so', async () => {
    expect(new URL(await s3Objects(cos).presignGet('a', 60)).host).toBe('photos-1250000000.cos.ap-guangzhou.myqcloud.com')
    expect(new URL(await s3Objects({ ...cos, forcePathStyle: true }).presignGet('a', 60)).pathname).toBe('/photos-1250000000/a')
  })

  test('they name the public endpoint where the inner one is out of reach for a telephone', async () => {
    const objects = s3Objects({ ...cos, endpoint: 'http://10.0.0.5:9000', publicEndpoint: cos.endpoint })
    expect((await objects.presignPut('a', 'image/png', 1, 60)).url).toMatch(/^https:\/\/photos-1250000000\.cos\./)
    expect(await objects.presignGet('a', 60)).toMatch(/^https:\/\/photos-1250000000\.cos\./)
  })

  test('reading gives the same address for a while, which lives at least as long as asked', async () => {
    const first = await s3Objects(cos, at('2026-05-01T00:00:01Z')).presignGet('a', 600)
    const second = await s3Objects(cos, at('2026-05-01T00:04:59Z')).presignGet('a', 600)
    const third = await s3Objects(cos, at('2026-05-01T00:05:00Z')).presignGet('a', 600)
    expect(second).toBe(first)
    expect(third).not.toBe(first)
    expect(new URL(first).searchParams.get('X-Amz-Date')).toBe('20260501T000000Z')
    expect(new URL(first).searchParams.get('X-Amz-Expires')).toBe('900')
  })
})
