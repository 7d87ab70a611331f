import { Box, Picture, Tap } from '@/platform/host'
import type { Files, Going } from '@/platform/use-files'
import { colour, Icon, Notice } from '@/ui'

/** The photos and sounds of a form: each with its own progress, and one tile to add more. */
export function FilesRow({ files, max, hint = '照片' }: { files: Files; max: number; hint?: string }) {
  return (
    <Box>
      <Box className="files">
        {files.going.map((one, n) => (
          <FileTile key={one.file.id} one={one} n={n + 1} files={files} />
        ))}
        {files.going.length < max ? (
          <Tap className="file-add" onTap={() => void files.choose()} disabled={files.choosing} label={`添加照片，最多 ${max} 张`}>
            <Icon name="camera" tone={colour.sub} />
            <Box>{files.choosing ? '请稍等…' : hint}</Box>
          </Tap>
        ) : null}
      </Box>
      {files.refused.map((sentence) => (
        <Box key={sentence} className="gap-top">
          <Notice tone="late">{sentence}</Notice>
        </Box>
      ))}
    </Box>
  )
}

function FileTile({ one, n, files }: { one: Going; n: number; files: Files }) {
  const what = one.file.kind === 'photo' ? `第 ${n} 张照片` : '录音'
  const state = one.share !== null ? `上传 ${Math.round(one.share * 100)}%` : one.trouble ? '没传上' : null
  return (
    <Box className="file">
      {one.file.kind === 'photo' && one.uri ? (
        <Picture className="file-picture" src={one.uri} label={what} />
      ) : (
        <Box className="file-picture file-sound">
          <Icon name={one.file.kind === 'photo' ? 'camera' : 'sound'} tone={colour.sub} />
        </Box>
      )}
      {one.trouble ? (
        <Tap className="file-state is-trouble" onTap={() => files.again(one.file)} label={`${what}没传上：${one.trouble}。点一下再传`}>
          没传上，再传
        </Tap>
      ) : state ? (
        <Box className="file-state" live="polite">
          {state}
        </Box>
      ) : null}
      <Tap className="file-remove" onTap={() => files.remove(one.file.id)} label={`删掉${what}`}>
        <Box className="file-cross">
          <Icon name="close" size={14} tone="#FFFFFF" />
        </Box>
      </Tap>
    </Box>
  )
}
