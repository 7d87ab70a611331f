import { didOutside } from '../faults'
import { addressOf, dropFile, findFile, fromBase64, storeFile, toBase64 } from '../files'
import { settings } from '../program'
import { method, type Options, WxFailure } from './answer'
import { allowed } from './privacy'

const jpeg = 'image/jpeg'

/** The photo that the test handed in, as a new temporary file; without one the person cancelled. */
function takePhoto(): { path: string; size: number } {
  if (settings.photo === null) throw new WxFailure('cancel')
  const bytes = fromBase64(settings.photo)
  return { path: storeFile(bytes, jpeg), size: bytes.byteLength }
}

async function load(src: string): Promise<ImageBitmap> {
  const response = await fetch(addressOf(src))
  if (!response.ok) throw new WxFailure('image not found')
  return createImageBitmap(await response.blob())
}

/** Draws the picture again at `quality` percent, never larger than asked for; WeChat compresses only JPEG so. */
async function compress({ src, quality, compressedWidth, compressedHeight }: Options): Promise<string> {
  const picture = await load(String(src))
  const wide = Number(compressedWidth ?? 0) || (Number(compressedHeight ?? 0) * picture.width) / picture.height || picture.width
  const canvas = new OffscreenCanvas(Math.max(1, Math.round(wide)), Math.max(1, Math.round((wide * picture.height) / picture.width)))
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height)
  const blob = await canvas.convertToBlob({ type: jpeg, quality: Number(quality ?? 80) / 100 })
  return storeFile(await blob.arrayBuffer(), jpeg)
}

export const media = {
  chooseMedia: method('chooseMedia', async () => {
    await allowed()
    const { path, size } = takePhoto()
    return { type: 'image', tempFiles: [{ tempFilePath: path, size, fileType: 'image', duration: 0, width: 0, height: 0, thumbTempFilePath: '' }] }
  }),
  chooseImage: method('chooseImage', async () => {
    await allowed()
    const { path, size } = takePhoto()
    return { tempFilePaths: [path], tempFiles: [{ path, size }] }
  }),
  getImageInfo: method('getImageInfo', async ({ src }) => {
    const { width, height } = await load(String(src))
    return { width, height, path: String(src), orientation: 'up', type: (findFile(String(src))?.type ?? jpeg).replace('image/', '') }
  }),
  compressImage: method('compressImage', async (options) => ({ tempFilePath: await compress(options) })),
  previewImage: method('previewImage', ({ urls, current }) => didOutside('previewImage', { urls, current })),
  previewMedia: method('previewMedia', ({ sources, current }) => didOutside('previewMedia', { sources, current })),
  saveImageToPhotosAlbum: method('saveImageToPhotosAlbum', ({ filePath }) => didOutside('saveImageToPhotosAlbum', filePath)),
  getFileSystemManager: () => fileSystem,
  getFileInfo: method('getFileInfo', ({ filePath }) => ({ size: bytesOf(String(filePath)).byteLength })),
  base64ToArrayBuffer: fromBase64,
  arrayBufferToBase64: toBase64,
}

function bytesOf(path: string): ArrayBuffer {
  const file = findFile(path)
  if (!file) throw new WxFailure(`no such file or directory, open '${path}'`)
  return file.bytes
}

/** A copy as bytes, or as text when an encoding is named. */
function read(path: string, encoding: unknown): ArrayBuffer | string {
  const bytes = bytesOf(path).slice(0)
  if (encoding === undefined) return bytes
  if (encoding === 'base64') return toBase64(bytes)
  if (encoding === 'utf8' || encoding === 'utf-8') return new TextDecoder().decode(bytes)
  throw new WxFailure(`encoding ${String(encoding)} is not implemented`)
}

function write(path: string, data: unknown, encoding: unknown): void {
  if (data instanceof ArrayBuffer) storeFile(data.slice(0), '', path)
  else storeFile(encoding === 'base64' ? fromBase64(String(data)) : (new TextEncoder().encode(String(data)).buffer as ArrayBuffer), '', path)
}

const fileSystem = {
  readFile: (options: Options) => void method('readFile', ({ filePath, encoding }) => ({ data: read(String(filePath), encoding) }))(options),
  readFileSync: (path: string, encoding?: string) => read(path, encoding),
  writeFile: (options: Options) => void method('writeFile', ({ filePath, data, encoding }) => write(String(filePath), data, encoding))(options),
  writeFileSync: (path: string, data: unknown, encoding?: string) => write(path, data, encoding),
  access: (options: Options) => void method('access', ({ path }) => void bytesOf(String(path)))(options),
  accessSync: (path: string) => void bytesOf(path),
  getFileInfo: (options: Options) => void method('getFileInfo', ({ filePath }) => ({ size: bytesOf(String(filePath)).byteLength }))(options),
  statSync: (path: string) => ({ size: bytesOf(path).byteLength, isFile: () => true, isDirectory: () => false }),
  unlink: (options: Options) => void method('unlink', ({ filePath }) => drop(String(filePath)))(options),
  unlinkSync: (path: string) => drop(path),
  saveFile: (options: Options) => void method('saveFile', ({ tempFilePath, filePath }) => ({ savedFilePath: keep(String(tempFilePath), filePath) }))(options),
  saveFileSync: (from: string, to?: string) => keep(from, to),
  copyFile: (options: Options) => void method('copyFile', ({ srcPath, destPath }) => void keep(String(srcPath), destPath))(options),
}

function drop(path: string): void {
  if (!dropFile(path)) throw new WxFailure(`no such file or directory, unlink '${path}'`)
}

function keep(from: string, to: unknown): string {
  return storeFile(bytesOf(from), findFile(from)?.type ?? '', typeof to === 'string' ? to : from.replace('tmp_', 'store_'))
}
