import { describe, expect, test } from '@jest/globals'
import { colour, hue, tokenStyle } from './tokens'

/** Relative luminance as WCAG 2.2 defines it. */
function luminance(hex: string): number {
  const parts = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
  const [r = 0, g = 0, b = 0] = parts.map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x)
  return (light + 0.05) / (dark + 0.05)
}

describe('the tokens', () => {
  test.each(Object.entries(hue))('text can be read on the %s bag and on its tint', (_name, { fill, on, tint, ink }) => {
    expect(contrast(fill, on)).toBeGreaterThanOrEqual(4.5)
    expect(contrast(tint, ink)).toBeGreaterThanOrEqual(4.5)
    expect(contrast(colour.card, ink)).toBeGreaterThanOrEqual(4.5)
  })

  test.each([
    ['ink on ground', colour.ink, colour.ground],
    ['second ink on ground', colour.sub, colour.ground],
    ['second ink on card', colour.sub, colour.card],
    ['good news', colour.goodInk, colour.goodTint],
    ['soon', colour.soonInk, colour.soonTint],
    ['late', colour.lateInk, colour.lateTint],
    ['calm', colour.calmInk, colour.calmTint],
  ])('%s can be read', (_what, text, ground) => {
    expect(contrast(text, ground)).toBeGreaterThanOrEqual(4.5)
  })

  test('the edge of an empty field can be seen', () => {
    expect(contrast(colour.edge, colour.card)).toBeGreaterThanOrEqual(3)
  })

  test('body text is 17 px and a note 14, and elder mode makes them 1.35 times as large with 52 px targets', () => {
    expect(tokenStyle(false, 1)).toMatchObject({ '--t-body': '17px', '--t-note': '14px', '--target': '44px' })
    expect(tokenStyle(true, 1)).toMatchObject({ '--t-body': '23px', '--t-note': '19px', '--target': '52px' })
  })

  test('the size that the person set on the phone is respected', () => {
    expect(tokenStyle(false, 1.25)).toMatchObject({ '--t-body': '21px' })
  })
})
