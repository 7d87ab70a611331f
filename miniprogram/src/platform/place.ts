import type { Point } from '@shared/platform/place'
import Taro from '@tarojs/taro'
import gcoord from 'gcoord'
import { Refused } from './call'
import type { DraftPlace } from './drafts'
import { kept } from './kept'

const noPlace = () => new Refused('unavailable', '没能取到您的位置，请从列表里选，或写下地点')

/** Where the phone is, in GCJ-02. Refuses when the person or the phone will not say. */
export async function whereAmI(): Promise<Point> {
  return (await whereIStand()).point
}

/** The same, with the metres by which it may be wrong. */
export async function whereIStand(): Promise<{ point: Point; accuracy: number }> {
  if (process.env.TARO_ENV !== 'h5') {
    const found = await Taro.getLocation({ type: 'gcj02', isHighAccuracy: true }).catch(() => null)
    if (!found) throw noPlace()
    return { point: { lng: found.longitude, lat: found.latitude }, accuracy: found.accuracy }
  }
  const found = await new Promise<GeolocationPosition | null>((resolve) => {
    if (!navigator.geolocation) return resolve(null)
    navigator.geolocation.getCurrentPosition(resolve, () => resolve(null), { enableHighAccuracy: true, timeout: 8000, maximumAge: 60_000 })
  })
  if (!found) throw noPlace()
  // A browser speaks WGS-84, about 500 m away from what all of China's maps speak.
  const [lng, lat] = gcoord.transform([found.coords.longitude, found.coords.latitude], gcoord.WGS84, gcoord.GCJ02) as [number, number]
  return { point: { lng, lat }, accuracy: found.coords.accuracy }
}

/** What the page for choosing a place hands back to the page that asked. */
export const chosenPlace = kept<DraftPlace | null>(null, null)

/** Takes the chosen place, once. */
export function takeChosenPlace(): DraftPlace | null {
  const place = chosenPlace.get()
  if (place) chosenPlace.set(null)
  return place
}
