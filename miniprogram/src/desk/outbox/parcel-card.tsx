import { sinceWords } from '@shared/platform/due-words'
import { useState } from 'react'
import { Box } from '@/platform/host'
import { online } from '@/platform/network'
import { flush, takeOut, tryAgain } from '@/platform/outbox'
import type { Parcel } from '@/platform/parcel'
import { me } from '@/platform/session'
import { Button, Card, Chip, Note, Notice } from '@/ui'
import { openOrder } from '../parts/open-order'
import { isQuick } from '../parts/order/make-move'
import { isCorrection } from '../parts/order/correction-parcel'
import { isMove } from '../parts/order/move-parcel'
import { changeAgain } from './change-again'
import { toldOf, waitWords, wayOnOf } from './parcel-words'

const stateWords: Record<Parcel['state'], string> = { waiting: '等信号', sending: '正在发', refused: '没发成', sent: '已发出' }
const tones = { waiting: 'soon', sending: 'calm', refused: 'late', sent: 'good' } as const

/** One thing on its way: what it is, how it stands and why, and what can be done. */
export function ParcelCard({ parcel, all }: { parcel: Parcel; all: readonly Parcel[] }) {
  const isOnline = online.use()
  const who = me.use()?.personId ?? null
  const { name, about, words, files } = toldOf(parcel)
  const { state, sentence, at, after } = parcel
  const photos = files.length > 0 ? ` · ${files.length} 张照片` : ''
  return (
    <Card label={`${name}：${about}`} role="listitem">
      <Box className="row">
        <Box className="grow strong">{name}</Box>
        <Chip tone={tones[state]}>{state === 'waiting' && after ? '排着队' : stateWords[state]}</Chip>
      </Box>
      <Box>{about}</Box>
      {words ? <Box className="note two-lines">{words}</Box> : null}
      <Note>{`${sinceWords(new Date(at), new Date())}${photos}`}</Note>
      {state === 'refused' ? (
        <Box className="gap-top">
          <Notice tone="late">{`${sentence ?? '没有发成'}。${wayOnOf(parcel)}`.replace('。。', '。')}</Notice>
        </Box>
      ) : null}
      {state === 'waiting' ? <Note>{waitWords(parcel, all, isOnline, who)}</Note> : null}
      <Ways parcel={parcel} />
    </Card>
  )
}

function Ways({ parcel }: { parcel: Parcel }) {
  const [sure, setSure] = useState(false)
  const { key, state, code, after } = parcel
  if (state === 'sending') return null
  return (
    <Box className="wrap gap-top">
      {isMove(parcel) || isCorrection(parcel) ? (
        <Button small kind="quiet" onTap={() => openOrder(parcel.what.orderId)}>
          看最新
        </Button>
      ) : null}
      {state === 'waiting' && !after ? (
        <Button small kind="quiet" onTap={() => void flush(true)}>
          现在就发
        </Button>
      ) : null}
      {state === 'refused' && code === 'ourFault' ? (
        <Button small kind="quiet" onTap={() => void tryAgain(key)}>
          再试一次
        </Button>
      ) : null}
      {state === 'sent' ? null : (
        <>
          {isCorrection(parcel) || (isMove(parcel) && isQuick(parcel.what.move)) ? null : (
            <Button small kind="quiet" onTap={() => changeAgain(parcel)}>
              改了再发
            </Button>
          )}
          <Button small kind={sure ? 'danger' : 'text'} onTap={() => (sure ? takeOut(key) : setSure(true))}>
            {sure ? '确定删除' : '删除'}
          </Button>
        </>
      )}
    </Box>
  )
}
