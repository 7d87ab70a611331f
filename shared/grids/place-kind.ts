import * as z from 'zod/mini'

/** What a place name names. */
export const placeKinds = ['estate', 'road', 'school', 'market', 'company', 'station', 'other'] as const
export const PlaceKind = z.enum(placeKinds, '种类应为 estate、road、school、market、company、station 或 other')
export type PlaceKind = (typeof placeKinds)[number]
