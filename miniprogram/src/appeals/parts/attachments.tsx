import type { Attachment } from '@shared/appeals/appeal'
import Taro from '@tarojs/taro'
import { Box, Picture, Tap } from '@/platform/host'
import { playSound } from '@/platform/sound'
import { colour, Icon } from '@/ui'

const waitingWords: Record<Attachment['state'], string> = { waiting: '正在传', processing: '正在处理', ready: '', refused: '打不开', blocked: '未通过审核' }

/** The photos and sounds that came with words. */
export function Attachments({ list }: { list: readonly Attachment[] }) {
  if (list.length === 0) return null
  const urls = list.flatMap((one) => (one.kind === 'photo' && one.url ? [one.url] : []))
  return (
    <Box className="files files-seen">
      {list.map((one, n) => (
        <Seen key={one.id} one={one} n={n + 1} urls={urls} />
      ))}
    </Box>
  )
}

function Seen({ one, n, urls }: { one: Attachment; n: number; urls: string[] }) {
  const url = one.url
  if (one.state !== 'ready' || !url)
    return (
      <Box className="file">
        <Box className="file-picture file-sound note">{waitingWords[one.state] || '打不开'}</Box>
      </Box>
    )
  if (one.kind === 'sound') {
    return (
      <Tap className="sound" onTap={() => playSound(url)} label={`播放第 ${n} 段录音`}>
        <Icon name="sound" tone={colour.calmInk} />
        <Box inline>听录音</Box>
      </Tap>
    )
  }
  return (
    <Tap
      className={one.caption ? 'file has-caption' : 'file'}
      onTap={() => void Taro.previewImage({ urls, current: url })}
      label={['看第', n, '张照片', one.caption].filter(Boolean).join(' ')}
    >
      <Picture className="file-picture" src={one.thumbUrl ?? url} label={`第 ${n} 张照片`} />
      {one.caption ? <Box className="file-caption">{one.caption}</Box> : null}
    </Tap>
  )
}
