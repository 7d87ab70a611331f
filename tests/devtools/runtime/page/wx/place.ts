import gcoord from 'gcoord'
import { didOutside } from '../faults'
import { appConfig, settings } from '../program'
import { method, WxFailure } from './answer'
import { allowed } from './privacy'

/** WeChat refuses these until app.json names them. */
function declared(name: string): void {
  if (!appConfig.requiredPrivateInfos?.includes(name)) throw new WxFailure('the api need to be declared in the requiredPrivateInfos field in app.json/ext.json')
}

export const place = {
  /** Without `type: 'gcj02'` WeChat answers in WGS-84, about 500 m away. */
  getLocation: method('getLocation', async ({ type }) => {
    declared('getLocation')
    await allowed()
    const here: [number, number] = [settings.place.lng, settings.place.lat]
    const [longitude, latitude] = type === 'gcj02' ? here : gcoord.transform(here, gcoord.GCJ02, gcoord.WGS84)
    return { longitude, latitude, accuracy: 30, horizontalAccuracy: 30, verticalAccuracy: 0, altitude: 0, speed: -1 }
  }),
  chooseLocation: method('chooseLocation', async () => {
    declared('chooseLocation')
    await allowed()
    const { lng, lat, name, address } = settings.place
    return { longitude: lng, latitude: lat, name, address }
  }),
  openLocation: method('openLocation', ({ longitude, latitude, name }) => didOutside('openLocation', { longitude, latitude, name })),
}
