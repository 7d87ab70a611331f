import { contract } from '@shared/contract'
import type { Context } from '@platform/kernel/context'
import { serve } from '@platform/kernel/serve'
import { dateOf } from '@platform/rules/working-clock'
import { changeCardRow, changeCardVersion, findCardVersion, libraries, putCardVersion } from '../store/card-rows'
import { groupAlike } from '../rules/group-alike'
import { findUnanswered, listOpenUnanswered, settle } from '../store/unanswered'
import { assertSound } from './check-card'
import { moveCard } from './own-card'
import { blankVersion, nextNo, signed } from './save-card'

const mostOpen = 300

/** 送审: from now on it waits for somebody else. Looked over again: a law may have ended since it was written. */
export const sendCardToReview = serve(contract.legal.sendCardToReview, (ctx, asked) =>
  moveCard(ctx, 'send', asked, async (opened, { row, open }) => {
    if (!open) return
    await assertSound({ ...ctx, db: opened.db }, open.content)
    await changeCardVersion(opened.db, open, { state: 'inReview' })
    await changeCardRow(opened.db, row, {})
    const told = { title: '有知识卡等您审核', body: open.content.title, territory: ctx.districtId, bodyId: null, to: 'post' as const, link: linkTo(row.key) }
    const tell = [
      { ...told, role: 'districtCentre' },
      { ...told, role: 'lawyer' },
    ]
    opened.record({ subject: `card:${row.key}`, internal: true, data: { no: open.no, tell } })
  }),
)

/** 发布: residents get it, the questions that it answers are off the lawyers' list, the version before is history. */
export const publishCard = serve(contract.legal.publishCard, async (ctx, { words, ...asked }) => {
  const shown = await moveCard(ctx, 'publish', asked, async (opened, { row, open }) => {
    if (!open) return
    await assertSound({ ...ctx, db: opened.db }, open.content)
    const before = row.live === null ? null : await findCardVersion(opened.db, ctx.districtId, row.key, row.live)
    if (before) await changeCardVersion(opened.db, before, { state: 'retired' })
    await changeCardVersion(opened.db, open, {
      state: 'published',
      content: { ...open.content, reviewed: dateOf(ctx.now) },
      ...reviewed(ctx, words || null),
    })
    await changeCardRow(opened.db, row, { live: open.no, open: null, retired: false, shown: row.shown + 1 })
    const settled = await settleAlike({ ...ctx, db: opened.db }, open.questions)
    const data = { no: open.no, settled, words, tell: tellWriters(open.writers, row.key, '您写的知识卡发布了', open.content.title) }
    opened.record({ subject: `card:${row.key}`, internal: true, data })
  })
  libraries.forget(ctx)
  return shown
})

/** 退回: what to change, or the writer's own second thought. */
export const sendCardBack = serve(contract.legal.sendCardBack, (ctx, { words, ...asked }) =>
  moveCard(ctx, 'sendBack', asked, async (opened, { row, open }) => {
    if (!open) return
    await changeCardVersion(opened.db, open, { state: 'draft', ...reviewed(ctx, words) })
    await changeCardRow(opened.db, row, {})
    const others = open.writers.filter((id) => id !== ctx.actor.personId)
    const tell = tellWriters(others, row.key, '知识卡退回来了，请再改改', `${open.content.title}：${words}`)
    opened.record({ subject: `card:${row.key}`, internal: true, data: { no: open.no, words, tell } })
  }),
)

/** 停用: the shipped card goes too, and the history says why. */
export const retireCard = serve(contract.legal.retireCard, async (ctx, { words, ...asked }) => {
  const shown = await moveCard(ctx, 'retire', asked, async (opened, { row, live }) => {
    const version = row.live === null ? null : await findCardVersion(opened.db, ctx.districtId, row.key, row.live)
    const no = version?.no ?? (await nextNo(opened, row))
    if (version) await changeCardVersion(opened.db, version, { state: 'retired', ...reviewed(ctx, words) })
    else if (live) await putCardVersion(opened.db, { ...blankVersion(ctx, row, no), ...reviewed(ctx, words), state: 'retired', content: live, writers: [] })
    await changeCardRow(opened.db, row, { live: null, retired: true, shown: row.shown + 1 })
    opened.record({ subject: `card:${row.key}`, internal: true, data: { no, words } })
  })
  libraries.forget(ctx)
  return shown
})

/** Takes the questions that a card was written for off the list, and those that read like them. Answers how many. */
async function settleAlike(ctx: Context, ids: readonly string[]): Promise<number> {
  if (ids.length === 0) return 0
  const [own, open] = await Promise.all([findUnanswered(ctx.db, ctx.districtId, ids), listOpenUnanswered(ctx.db, ctx.districtId, [ctx.districtId], mostOpen)])
  const others = open.filter(({ id }) => !ids.includes(id))
  const answered = groupAlike([...own, ...others]).filter((group) => group.some(({ id }) => ids.includes(id)))
  const settled = answered.flat().map(({ id }) => id)
  await settle(ctx.db, ctx.districtId, settled, ctx.now)
  return settled.length
}

function reviewed(ctx: Context, words: string | null) {
  return { reviewer: signed(ctx), reviewedAt: ctx.now, words }
}

const linkTo = (key: string) => ({ kind: 'card' as const, ref: key })

function tellWriters(writers: readonly string[], key: string, title: string, body: string) {
  return writers.map((personId) => ({ to: 'person' as const, personId, title, body, link: linkTo(key) }))
}
