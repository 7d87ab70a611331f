import { useCallback, useEffect, useRef, useState } from 'react'
import { asRefused } from './call'
import { dropFile, type Held, type KeptFile, showFile } from './files'
import { choosePhotos, takePhoto } from './photos'
import { sendFile } from './upload'

/** A file on its way: kept on the phone, going up, or up (`remote` is its id there). */
export interface Going {
  file: KeptFile
  remote: string | null
  /** 0–1 while it goes up, else null. */
  share: number | null
  /** Why it has not gone up, in words. */
  trouble: string | null
  /** Only for want of a network: it can go up later. */
  later: boolean
  uri: string | null
}

export type { Held }

/** The photos and sounds of one form: chosen, shrunk, kept, sent at once, each with its own progress. */
export function useFiles(first: readonly Held[], max: number) {
  const [going, setGoing] = useState<Going[]>(() => first.map((held) => ({ ...held, share: null, trouble: null, later: false, uri: null })))
  const [refused, setRefused] = useState<string[]>([])
  const [choosing, setChoosing] = useState(false)
  const now = useRef(going)
  now.current = going

  const change = useCallback((id: string, part: Partial<Going>) => setGoing((all) => all.map((one) => (one.file.id === id ? { ...one, ...part } : one))), [])
  const send = useCallback(
    (file: KeptFile) => {
      change(file.id, { share: 0, trouble: null, later: false })
      sendFile(file, (share) => change(file.id, { share })).then(
        (remote) => change(file.id, { remote, share: null }),
        (thrown) => {
          const { sentence, code } = asRefused(thrown)
          change(file.id, { share: null, trouble: sentence, later: code === 'offline' || code === 'unavailable' })
        },
      )
    },
    [change],
  )
  const show = useCallback((id: string) => void showFile(id).then((uri) => change(id, { uri })), [change])
  const take = useCallback(
    (files: readonly KeptFile[]) => {
      setGoing((all) => [...all, ...files.map((file) => ({ file, remote: null, share: 0, trouble: null, later: false, uri: null }))])
      for (const file of files) {
        show(file.id)
        send(file)
      }
    },
    [send, show],
  )
  const pick = useCallback(
    async (how: typeof choosePhotos, also?: Promise<unknown>) => {
      const failed = () => ({ files: [], refused: [`没能打开${how === takePhoto ? '相机' : '相册'}，请检查权限`] })
      const { files, refused } = await how(max - now.current.length, () => setChoosing(true)).catch(failed)
      setRefused(refused)
      take(files)
      if (files.length > 0) await also?.catch(() => undefined)
      setChoosing(false)
      return files
    },
    [max, take],
  )
  const choose = useCallback(() => pick(choosePhotos), [pick])
  /** With the camera. `also`: what belongs to the photo and is still being found out; the form is not ready before. */
  const shoot = useCallback((also?: Promise<unknown>) => pick(takePhoto, also), [pick])
  const remove = useCallback((id: string) => {
    setGoing((all) => all.filter((one) => one.file.id !== id))
    void dropFile(id)
  }, [])

  // Once, for what the draft had kept.
  useEffect(() => {
    for (const one of now.current) {
      show(one.file.id)
      if (!one.remote) send(one.file)
    }
  }, [])
  return { going, refused, choosing, busy: choosing || going.some((one) => one.share !== null), choose, shoot, take, remove, again: send }
}

export type Files = ReturnType<typeof useFiles>

/** The ids to send along; what has not gone up yet is left out. */
export function sentIds(going: readonly Held[]): string[] {
  return going.flatMap((one) => (one.remote ? [one.remote] : []))
}
