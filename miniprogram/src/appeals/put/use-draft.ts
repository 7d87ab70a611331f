import type { Bag } from '@shared/appeals/bag'
import { limits } from '@shared/appeals/limits'
import type { Me } from '@shared/platform/platform.contract'
import { useDidShow } from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { type Draft, draftOf, isWritten } from '@/platform/drafts'
import { dropFile, newKey } from '@/platform/files'
import { takeChosenPlace } from '@/platform/place'
import { useFiles } from '@/platform/use-files'

export const maxFiles = limits.photos

function blank(bag: Bag): Draft {
  return { key: newKey(), bag, text: '', files: [], place: null, placeText: '', anonymous: false, phone: '', behalf: null }
}

/** The draft of a bag, kept on the phone at each change; the place starts at the person's home. */
export function useDraft(bag: Bag, who: Me | null) {
  const kept = draftOf(bag)
  const [draft, setDraft] = useState<Draft>(() => kept.get() ?? blank(bag))
  const [begun, setBegun] = useState(() => isWritten(kept.get()))
  const files = useFiles(draft.files, maxFiles)

  const change = (part: Partial<Draft>) => setDraft((before) => ({ ...before, ...part }))
  useEffect(() => {
    const held = files.going.map(({ file, remote }) => ({ file, remote }))
    const whole = { ...draft, files: held }
    kept.set(isWritten(whole) ? whole : null)
  }, [draft, files.going, kept])
  useEffect(() => {
    if (who?.home)
      setDraft((before) => (before.place ? before : { ...before, place: { name: who.homeName ?? '我住的地方', territory: who.home ?? undefined } }))
  }, [who?.home, who?.homeName])
  useDidShow(() => {
    const place = takeChosenPlace()
    if (place) change({ place })
  })

  const restart = () => {
    for (const one of files.going) {
      files.remove(one.file.id)
      void dropFile(one.file.id)
    }
    setDraft((before) => ({ ...blank(bag), place: before.place }))
    setBegun(false)
  }
  return { draft, change, files, begun, restart }
}
