import { limits } from '@shared/appeals/limits'
import type { Me } from '@shared/platform/platform.contract'
import { useDidShow } from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { Refused } from '@/platform/call'
import type { DraftPlace } from '@/platform/drafts'
import { kept } from '@/platform/kept'
import { opensByItself } from '@/platform/photos'
import { takeChosenPlace, whereAmI } from '@/platform/place'
import { useAct } from '@/platform/use-act'
import { type Held, useFiles } from '@/platform/use-files'
import { blankDesk } from '../enter/desk-draft'
import { type DeskParcel, postDesk } from '../enter/send-desk'
import { lastMatter, patrolText } from './matters'

/** Photos that were taken and not sent when the program ended. */
const photos = kept<Held[]>('desk.patrol', [])
/** When the first of them was taken. */
const since = kept<string | null>('desk.patrol.since', null)

/** Where the phone is; where it will not say, the worker's own grid. */
function usePlace(who: Me | null) {
  const [place, setPlace] = useState<DraftPlace | null>(null)
  const own = who?.grants[0]
  useEffect(() => {
    let chosen = false
    whereAmI().then(
      (point) => chosen || setPlace({ name: '您现在的位置', point }),
      () => undefined,
    )
    return () => {
      chosen = true
    }
  }, [])
  useDidShow(() => {
    const picked = takeChosenPlace()
    if (picked) setPlace(picked)
  })
  return place ?? (own ? { name: own.territoryName, territory: own.territory } : null)
}

/** 随手拍: the camera first, what it is most likely about chosen beforehand, and one tap to send it by way of the outbox. */
export function usePatrol(who: Me | null) {
  const files = useFiles(photos.get(), limits.photos)
  const [matter, setMatter] = useState(lastMatter.get)
  const [words, setWords] = useState('')
  const place = usePlace(who)
  const held = files.going.map(({ file, remote }) => ({ file, remote }))
  useEffect(() => photos.set(held), [files.going])
  const shoot = useAct(async () => {
    const taken = await files.shoot()
    if (held.length === 0 && taken.length > 0) since.set(new Date().toISOString())
  })
  // The first of the three taps opened this page for the camera.
  useEffect(() => {
    if (held.length === 0 && opensByItself()) void shoot.run()
  }, [])
  const send = useAct(async (): Promise<DeskParcel> => {
    if (held.length === 0) throw new Refused('badInput', '先拍一张照片', 'attachments')
    const takenAt = since.get()
    const parcel = await postDesk({ ...blankDesk('patrol'), text: patrolText(matter, words), place, files: held, ...(takenAt ? { takenAt } : {}) })
    lastMatter.set(matter)
    photos.set([])
    since.set(null)
    return parcel
  })
  return { files, matter, setMatter, words, setWords, place, shoot, send }
}
