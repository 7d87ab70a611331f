import { describe, expect, test } from '@jest/globals'
import { photoTypeOf, soundTypeOf } from './photo-type'

const ascii = (text: string): number[] => [...text].map((letter) => letter.charCodeAt(0))
const from = (...parts: (number | string)[]): Uint8Array => Uint8Array.from(parts.flatMap((part) => (typeof part === 'string' ? ascii(part) : [part])))

describe('the type of a photo is read from its first bytes', () => {
  test.each([
    ['jpeg', from(0xff, 0xd8, 0xff, 0xe0)],
    ['png', from(0x89, 'PNG', 0x0d, 0x0a, 0x1a, 0x0a)],
    ['webp', from('RIFF', 1, 2, 3, 4, 'WEBPVP8 ')],
    ['heic', from(0, 0, 0, 24, 'ftypheic')],
    ['heic', from(0, 0, 0, 24, 'ftypmif1')],
  ])('%s is known', (type, bytes) => {
    expect(photoTypeOf(bytes)).toBe(type)
  })

  test.each([
    ['nothing', from()],
    ['a gif', from('GIF89a')],
    ['a program', from('MZ', 0x90, 0)],
    ['a page that claims to be a picture', from('<svg xmlns=')],
    ['a wav, which is also RIFF', from('RIFF', 1, 2, 3, 4, 'WAVE')],
    ['a film', from(0, 0, 0, 24, 'ftypisom')],
  ])('%s is no photo', (_, bytes) => {
    expect(photoTypeOf(bytes)).toBeNull()
  })
})

describe('the type of a sound is read from its first bytes', () => {
  test.each([
    ['wav', from('RIFF', 1, 2, 3, 4, 'WAVEfmt ')],
    ['ogg', from('OggS', 0)],
    ['webm', from(0x1a, 0x45, 0xdf, 0xa3)],
    ['m4a', from(0, 0, 0, 24, 'ftypM4A ')],
    ['mp3', from('ID3', 4, 0)],
    ['mp3', from(0xff, 0xfb, 0x90, 0x00)],
    ['aac', from(0xff, 0xf1, 0x50, 0x80)],
  ])('%s is known', (type, bytes) => {
    expect(soundTypeOf(bytes)).toBe(type)
  })

  test.each([
    ['nothing', from()],
    ['a photo', from(0xff, 0xd8, 0xff, 0xe0)],
    ['a photo from an iPhone', from(0, 0, 0, 24, 'ftypheic')],
    ['padding', from(0xff, 0xff, 0xff, 0xff)],
  ])('%s is no sound', (_, bytes) => {
    expect(soundTypeOf(bytes)).toBeNull()
  })
})
