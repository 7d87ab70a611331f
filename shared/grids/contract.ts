import * as z from 'zod/mini'
import { operation } from '../platform/contract'
import { HandedOver, HandOver } from '../platform/hand-over'
import { Point } from '../platform/place'
import { Role, staff } from '../platform/role'
import { TerritoryPath, territoryLevels } from '../platform/territory'
import { words } from '../platform/text'
import { maxShifts, PostShifts, rotaRoles, Shift } from './shift'

/** One node of 区→镇街→村社区→网格→微网格. */
export const Territory = z.object({
  path: TerritoryPath,
  level: z.enum(territoryLevels),
  name: z.string(),
  /** 稻香村 · 第3网格: what a resident reads. */
  placeName: z.string(),
})
export type Territory = z.infer<typeof Territory>

/** Rings of a polygon, GCJ-02, `[lng, lat]` pairs; the first ring is the outline, others are holes. */
export const Rings = z.array(z.array(z.tuple([z.number(), z.number()])))
export const Outline = z.extend(Territory, { rings: z.nullable(Rings), centre: Point })
export type Outline = z.infer<typeof Outline>

/** One line of the service contact card (一卡). */
export const contactKinds = ['gridWorker', 'police', 'doctor', 'plumber', 'electrician', 'property', 'lawyer', 'committee', 'hotline'] as const
export const Contact = z.object({ kind: z.enum(contactKinds), name: z.string(), post: z.string(), phone: z.string(), hours: z.string() })
export type Contact = z.infer<typeof Contact>

export const Worker = z.object({ personId: z.string(), name: z.string(), role: Role, post: z.string(), phone: z.nullable(z.string()), onDuty: z.boolean() })
export const HomeCard = z.object({ territory: Territory, worker: z.nullable(Worker), contacts: z.array(Contact) })
export type HomeCard = z.infer<typeof HomeCard>

const anyone = operation({ by: ['resident', ...staff], reach: 'anyone' })

/** A row of place names as it comes; whether it is any good is said row by row. */
const PlaceRow = z.object({
  /** Its number in the file. */
  row: z.int(),
  name: z.string().check(z.maxLength(200)),
  kind: z._default(z.string().check(z.maxLength(40)), ''),
  aliasOf: z._default(z.string().check(z.maxLength(200)), ''),
  territory: z._default(z.string().check(z.maxLength(64)), ''),
  numberFrom: z._default(z.string().check(z.maxLength(20)), ''),
  numberTo: z._default(z.string().check(z.maxLength(20)), ''),
  lng: z._default(z.string().check(z.maxLength(40)), ''),
  lat: z._default(z.string().check(z.maxLength(40)), ''),
})

const roster = operation({ by: ['committee', 'townCentre', 'districtCentre', 'admin'], reach: 'territory' })

export const gridsContract = {
  /** Point → micro-grid. Refuses `notFound` on field `place` when it is outside every grid. */
  locate: anyone.input(z.object({ place: Point })).output(Territory),
  /** Places by name or address words, best first. */
  search: anyone
    .input(z.object({ words: words('地点', 60) }))
    .output(z.array(z.object({ name: z.string(), placeName: z.string(), territory: TerritoryPath, place: Point }))),
  /** The children of a territory (or the district itself), for choosing a place from a list. */
  listChildren: anyone.input(z.object({ path: z.optional(TerritoryPath) })).output(z.array(Territory)),
  /** Outlines for the own SVG map: a territory and its children. */
  getMap: anyone.input(z.object({ path: TerritoryPath })).output(z.object({ self: Outline, children: z.array(Outline) })),
  /** The grid worker's card and the service contact card of a place. */
  getHomeCard: anyone.input(z.object({ path: TerritoryPath })).output(HomeCard),
  /** Who is on duty under a territory and who stands in for them. */
  listOnDuty: operation({ by: ['committee', 'townCentre', 'districtCentre', 'auditor', 'admin'], reach: 'territory' })
    .input(z.object({ path: TerritoryPath }))
    .output(z.array(z.object({ territory: Territory, workers: z.array(Worker) }))),
  /** A worker says they are away until then (null = back); orders go to the stand-in meanwhile. */
  setAway: operation({ by: ['liaison', 'gridWorker', 'committee', 'townCentre', 'districtCentre'], reach: 'self' })
    .input(z.object({ until: z.nullable(z.iso.datetime()) }))
    .output(z.object({ until: z.nullable(z.string()) })),
  /** Takes territories out of a GeoJSON FeatureCollection with `path` and `name` on each feature; bad ones are named, the rest is written. */
  importTerritories: operation({ by: ['system'], reach: 'woken' })
    .input(z.object({ crs: z.enum(['gcj02', 'wgs84'], '请说明坐标系：gcj02 或 wgs84'), collection: z.unknown() }))
    .output(z.object({ written: z.number(), rejected: z.array(z.object({ index: z.number(), reason: z.string() })) })),
  /** The rota (排班) of each post at a territory and under it. */
  listShifts: roster.input(z.object({ path: TerritoryPath })).output(z.array(PostShifts)),
  /** Replaces the rota of one role at a territory; an empty one = everybody always on duty. */
  setShifts: roster
    .input(
      z.object({
        path: TerritoryPath,
        role: z.enum(rotaRoles, '这种岗位没有排班'),
        shifts: z.array(Shift).check(z.maxLength(maxShifts, `一个岗位最多 ${maxShifts} 条排班`)),
      }),
    )
    .output(z.array(PostShifts)),
  /** 交接: the lines of the rota from today on. */
  handOverShifts: operation({ by: staff, reach: 'territory' }).input(HandOver).output(HandedOver),
  /** Takes place names, aliases and roads out of rows; each row is taken or named with its number. */
  importPlaces: operation({ by: ['system'], reach: 'woken' })
    .input(z.object({ rows: z.array(PlaceRow).check(z.maxLength(2000)) }))
    .output(z.object({ written: z.number(), rejected: z.array(z.object({ row: z.number(), reason: z.string() })) })),
}
