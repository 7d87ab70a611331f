import { randomUUID } from 'node:crypto'
import { hashCode, randomCode, seal } from '@platform/kernel/seal'
import { attachments, merges } from '../../cloudfunctions/appeals/store/tables'
import { usualCaps } from '@shared/appeals/caps'
import { handlers } from '@shared/platform/role'
import { insertExport } from '../../cloudfunctions/appeals/store/exports'
import { grants, invitations, people, signIns } from '@platform/store/tables'
import { anAppeal } from '../make/appeal'
import { aCard } from '../make/card'
import { anAreaRound, areaSurvey } from '../make/area-survey'
import { pointIn } from '../make/small-district'
import { type Cell, here, otherPost, putInto, type Stage } from './stage'

/** Valid input for one operation, with everything in the state in which it may be asked. */
type Ask = (stage: Stage, cell: Cell) => Promise<unknown>

const just =
  (input: unknown): Ask =>
  async () =>
    input
const mine =
  (status: Parameters<typeof putInto>[2], more: object = {}): Ask =>
  async (stage, cell) => {
    await putInto(stage, cell, status)
    return { ref: stage.appealId, ...more }
  }
const held =
  (status: Parameters<typeof putInto>[2], more: (cell: Cell) => object = () => ({})): Ask =>
  async (stage, cell) => ({ ...(await putInto(stage, cell, status)), ...more(cell) })
const order: Ask = async (stage, cell) => ({ orderId: (await putInto(stage, cell, 'handling')).orderId })
const aTerm = { stage: 'accept' as const, bag: null, urgency: null, level: 'town' as const, amount: 6, unit: 'workhour' as const, source: '区政府通知' }
const note = () => ({ note: '说明一下' })
const place = { place: pointIn(here) }

async function anUpload({ house }: Stage): Promise<string> {
  const id = randomUUID()
  await house.database.db
    .insert(attachments)
    .values({ districtId: '320999', id, kind: 'photo', state: 'processing', type: 'image/jpeg', createdAt: house.now.read() })
  return id
}

/** Another order at the same place, held by the same post, new for each question. */
async function anOrderHere({ house }: Stage, cell?: Cell): Promise<{ orderId: string; version: number }> {
  const { number } = await house.as('somebody-else').appeals.submit(anAppeal(place))
  await house.rows('delete from throttles')
  const [row] = await house.rows<{ id: string }>('select id from orders where number = $1', [number])
  const holder = (handlers as readonly string[]).includes(cell?.post.role ?? '') ? cell?.post : undefined
  if (holder)
    await house.rows(`update orders set status = 'handling', holder_role = $2, holder_territory = $3, holder_body = $4 where id = $1`, [
      row?.id,
      holder.role,
      holder.territory,
      holder.bodyId,
    ])
  return { orderId: row?.id ?? '', version: 1 }
}

async function aTicket({ house }: Stage, personId: string | null): Promise<{ ticket: string; secret: string }> {
  const [ticket, secret] = [randomCode(20), randomCode(32)]
  await house.database.db
    .insert(signIns)
    .values({ districtId: '320999', ticket, secretHash: hashCode(secret), expiresAt: new Date(house.now.read().getTime() + 60_000), personId })
  return { ticket, secret }
}

async function anExport({ house }: Stage, personId: string): Promise<string> {
  const [id, createdAt] = [randomUUID(), house.now.read()]
  await insertExport(house.database.db, {
    districtId: '320999',
    id,
    personId,
    what: { list: 'inbox', tab: 'done', mineOnly: false },
    hats: [],
    state: 'waiting',
    createdAt,
  })
  return id
}

/** A sample of the town with the staged order, closed, in it. */
async function aSample({ house, orderId }: Stage): Promise<string> {
  const id = randomUUID()
  await house.rows(`update orders set status = 'closed', closed_at = $2, replied_by = null where id = $1`, [orderId, house.now.read().toISOString()])
  await house.rows(
    `insert into samples (district_id, id, territory, since, until, seed, population, drawn_at) values ('320999', $1, '320999.t1', '2026-01-01', '2026-12-31', 's', 1, now())`,
    [id],
  )
  await house.rows(`insert into sampled_orders (district_id, sample_id, order_id, position) values ('320999', $1, $2, 0)`, [id, orderId])
  return id
}

async function aStaffGroup(house: Stage['house']): Promise<string> {
  const [row] = await house.rows<{ id: string }>(
    `insert into staff_groups (district_id, id, territory, name, sealed_key, set_at) values ('320999', gen_random_uuid(), '320999.t1', '群', $1, now()) returning id`,
    [seal(house.running.kernel.keys.data, '693a91f6-7b1c')],
  )
  return row?.id ?? ''
}

async function aGrant({ house, appellant }: Stage): Promise<string> {
  const [id, since] = [randomUUID(), house.now.read()]
  await house.database.db
    .insert(grants)
    .values({ districtId: '320999', id, personId: appellant, role: 'gridWorker', territory: '320999.t1.v1.g1', post: '网格员', since })
  return id
}

/** The caller's own right; seen as foreign, that of a colleague at the same place. */
async function ownGrant({ house, appellant }: Stage, { actor, relation }: Cell): Promise<string> {
  const [id, hat] = [randomUUID(), actor.hats[0]]
  const personId = relation === 'own' && actor.personId ? actor.personId : appellant
  await house.database.db.insert(people).values({ districtId: '320999', id: personId, createdAt: house.now.read() }).onConflictDoNothing()
  await house.database.db.insert(grants).values({
    ...{ districtId: '320999', id, personId, post: '岗位', since: house.now.read() },
    ...(relation === 'own' && hat ? { role: hat.role, territory: hat.territory, bodyId: hat.bodyId } : { role: 'admin', territory: '320999' }),
  })
  return id
}

const handingOver: Ask = async (stage, cell) => ({ from: await ownGrant(stage, cell), to: null })

async function anInvitation({ house }: Stage, given: { invitedBy: string; takenBy?: string }): Promise<{ id: string; code: string }> {
  const [id, code] = [randomUUID(), randomCode(16)]
  const at = house.now.read()
  await house.database.db.insert(invitations).values({
    districtId: '320999',
    id,
    codeHash: hashCode(code),
    role: 'gridWorker',
    territory: '320999.t1.v1.g1',
    createdAt: at,
    expiresAt: new Date(at.getTime() + 86_400_000),
    ...given,
  })
  return { id, code }
}

/** A warning to the level of whoever asks, at the place of the order. */
async function aCluster({ house, orderId }: Stage, { post }: Cell): Promise<string> {
  const id = randomUUID()
  await house.rows(
    `insert into unhappy_clusters (district_id, id, grid, category_l1, order_ids, role, territory, opened_at, state)
     values ('320999', $1, '320999.t1.v1.g1', '城市管理', $2, $3, $4, now(), 'open')`,
    [id, JSON.stringify([orderId]), post.role, post.territory],
  )
  return id
}

/** A fresh draft of the routing rules. */
async function aRouteDraft({ house }: Stage): Promise<{ version: number; revision: number }> {
  await house.rows(`delete from route_sets where state = 'draft'`)
  const [made] = await house.rows<{ version: number }>(
    `insert into route_sets (district_id, version, state, rules, note, at)
     select '320999', coalesce(max(version), 0) + 1, 'draft', '[]', '', now() from route_sets returning version`,
  )
  return { version: made?.version ?? 0, revision: 1 }
}

/** The first of two categories that the order does not have now. */
async function otherCategory({ house, orderId }: Stage) {
  const [row] = await house.rows<{ category_l1: string }>('select category_l1 from orders where id = $1', [orderId])
  return row?.category_l1 === '民政' ? { l1: '政法', l2: null } : { l1: '民政', l2: null }
}

/** A second level of 民政 as it stands in the tree, in use or retired. */
async function putCategory({ house }: Stage, retired: boolean) {
  await house.rows("update categories set version = 1, retired_at = case when $1 then now() end where code = '0901'", [retired])
  await house.rows("delete from category_history where code = '0901'")
  return { code: '0901', version: 1 }
}

async function aNewCategory({ house }: Stage) {
  await house.rows("delete from categories where code = '0999'")
  await house.rows("delete from category_history where code = '0999'")
  const terms = { aliases: [], body: null, acceptHours: null, replyDays: null, sensitive: false, emergency: false, merging: 'never' }
  return { code: '0999', version: 0, name: '养老助餐', ...terms }
}

const asked = (what: string) => `decision = '${what}', asked = '{"by":null,"byName":"","at":"2026-11-20T00:00:00Z","note":"","days":3}'`

/** In this state, with something more written on the row. */
const pending =
  (status: Parameters<typeof putInto>[2], set: string, more: () => object = () => ({})): Ask =>
  async (stage, cell) => {
    const order = await putInto(stage, cell, status)
    await stage.house.rows(`update orders set ${set} where id = $1`, [order.orderId])
    return { ...order, ...more() }
  }

/** Asks the cell's post for help with the order. */
async function aHelp({ house, orderId }: Stage, { post }: Cell): Promise<string> {
  const id = randomUUID()
  await house.rows('delete from helps')
  await house.rows(
    `insert into helps (district_id, id, order_id, role, territory, body_id, post_name, asked, asked_at, due)
     values ('320999', $1, $2, $3, $4, $5, '某岗位', '请看一下', now(), now())`,
    [id, orderId, post.role, post.territory, post.bodyId],
  )
  return id
}

/** The order as a suggestion that is being deliberated in writing. */
async function aDeliberation(stage: Stage, cell: Cell): Promise<{ orderId: string; version: number }> {
  const order = await putInto(stage, cell, 'handling')
  await stage.house.rows(`update orders set bag = 'suggestion', deliberated = 'open' where id = $1`, [order.orderId])
  await stage.house.rows('delete from deliberations')
  await stage.house.rows(
    `insert into deliberations (district_id, id, order_id, village, state, topic, how, at, place, invited, opened_at, arguments)
     values ('320999', $1, $2, '320999.t1.v1', 'open', '雨棚', 'written', now(), '', '居民', now(), '[]')`,
    [randomUUID(), order.orderId],
  )
  return order
}

/** A conversation of the appellant, with the lawyers of the village where a state is given. */
async function aLaw({ house }: Stage): Promise<string> {
  const versions = [{ ...aHead, law: '犬只试拟法', version: '', articles: [{ number: '第一条', ordinal: 1000, chapter: null, text: '遛狗应当牵绳。' }] }]
  await house.asSystem.legal.importStatutes({ versions })
  return '犬只试拟法'
}
const aHead = { kind: null, issuer: null, promulgated: null, amended: null, inForce: null, until: null, replacedBy: null, source: null, reviewed: null }

/** The only card of the district, in this state, by somebody else. */
async function anOwnCard({ house }: Stage, state: 'draft' | 'inReview' | 'published'): Promise<{ key: string; revision: number }> {
  const card = aCard()
  const [live, open] = state === 'published' ? [1, null] : [null, 1]
  for (const table of ['cards', 'card_versions']) await house.rows(`delete from ${table}`)
  await house.rows(`insert into cards (district_id, key, revision, shown, live, open, retired) values ('320999', $1, 3, 1, $2, $3, false)`, [
    card.id,
    live,
    open,
  ])
  await house.rows(
    `insert into card_versions (district_id, key, no, state, content, writers, author, written_at, questions) values ('320999', $1, 1, $2, $3, '[]', '吕律师', now(), '[]')`,
    [card.id, state, JSON.stringify(card)],
  )
  return { key: card.id, revision: 3 }
}

async function aConsultation({ house, appellant }: Stage, state: string | null): Promise<{ chat: string; id: string }> {
  const [chat, id] = [randomUUID(), randomUUID()]
  await house.rows(`insert into chats (district_id, id, person_id, title, opened_at, updated_at) values ('320999', $1, $2, '问', now(), now())`, [
    chat,
    appellant,
  ])
  await house.rows(
    `insert into grants (district_id, person_id, role, territory, post, since)
     select '320999', $1, 'lawyer', '320999', '驻点律师', now() where not exists (select 1 from grants where role = 'lawyer' and territory = '320999')`,
    [appellant],
  )
  if (state)
    await house.rows(
      `insert into consultations (district_id, id, chat_id, person_id, title, territory, named, state, asked_at, due)
       values ('320999', $1, $2, $3, '问', '320999.t1.v1', false, $4, now(), now())`,
      [id, chat, appellant, state],
    )
  return { chat, id }
}

const areaPlace =
  (way: 'app' | 'phone', more: object = {}, by: 'id' | 'ref' = 'ref'): Ask =>
  async ({ house, appellant }) => ({ [by]: (await anAreaRound(house, { way, personId: appellant })).placeId, ...more })
const areaRound =
  (more: object = {}): Ask =>
  async ({ house, appellant }) => ({ roundId: (await anAreaRound(house, { way: 'phone', personId: appellant })).roundId, ...more })

export const asks: Record<string, Ask> = {
  'appeals.saveAreaSurvey': just({ ...areaSurvey('320999.t1.v1'), id: null, version: 0 }),
  'appeals.listAreaSurveys': just({}),
  'appeals.startAreaRound': async ({ house, appellant }) => {
    const { surveyId } = await anAreaRound(house, { way: 'phone', personId: appellant })
    await house.rows(`update area_rounds set state = 'closed'`)
    return { surveyId, territory: '320999.t1.v1' }
  },
  'appeals.getAreaRound': areaRound(),
  'appeals.addAreaPhones': just({ grid: '320999.t1.v1.g1', people: [{ name: '张三', phone: '19900008888' }] }),
  'appeals.getAreaGroupLink': areaRound({ grid: '320999.t1.v1.g1' }),
  'appeals.listAreaCalls': areaRound(),
  'appeals.nextAreaCall': areaRound(),
  'appeals.revealAreaContact': areaPlace('phone', { reason: '电话访问' }, 'id'),
  'appeals.recordAreaCall': areaPlace('phone', { outcome: 'noAnswer' }, 'id'),
  'appeals.getAreaResults': areaRound({ level: 'grid' }),
  'appeals.listAreaHeld': areaRound(),
  'appeals.judgeAreaWords': async ({ house, appellant }) => {
    const { answerId } = await anAreaRound(house, { way: 'phone', personId: appellant })
    await house.rows(`update area_answers set held_for = '含有“测试违规词”' where id = $1`, [answerId])
    return { id: answerId, show: true }
  },
  'appeals.listAreaUnhappy': areaRound(),
  'appeals.orderFromArea': async ({ house, appellant }) => ({ id: (await anAreaRound(house, { way: 'phone', personId: appellant })).answerId }),
  'appeals.getAreaForm': areaPlace('app'),
  'appeals.answerArea': async (stage, cell) => ({
    ...((await areaPlace('app')(stage, cell)) as object),
    key: randomUUID(),
    answers: [{ key: 'safe', chosen: ['5'] }],
  }),
  'appeals.declineArea': areaPlace('app'),
  'appeals.runAreaSurveys': just({}),
  'appeals.textAreaInvitation': areaPlace('app', { again: false }, 'id'),
  'appeals.submit': async () => anAppeal(place),
  'appeals.startUpload': just({ kind: 'photo', name: 'a.jpg', type: 'image/jpeg', size: 1000 }),
  'appeals.finishUpload': async (stage) => ({ id: await anUpload(stage) }),
  'appeals.findSimilarNearby': just({ bag: 'complaint', text: '北边的路灯坏了', ...place }),
  'appeals.listMine': just({}),
  'appeals.getMine': mine('handling'),
  'appeals.respond': mine('waiting', { text: '第二盏' }),
  'appeals.add': mine('handling', { text: '还有一盏' }),
  'appeals.urge': mine('handling'),
  'appeals.withdraw': mine('handling'),
  'appeals.unsend': mine('dispatched'),
  'appeals.survey': mine('replied', { score: 5 }),
  'appeals.reopen': mine('replied', { text: '还是不亮' }),
  'appeals.followUp': async (stage, cell) => {
    await stage.house.rows(`delete from appeals where follows = $1`, [stage.appealId])
    await putInto(stage, cell, 'closed')
    await stage.house.rows(`update orders set replied_at = received_at - interval '16 days' where id = $1`, [stage.orderId])
    return { ref: stage.appealId, text: '灯又不亮了' }
  },
  'appeals.startExport': just({ what: { list: 'inbox', tab: 'handling' } }),
  'appeals.getExport': async (stage, { actor, relation }) => ({ id: await anExport(stage, (relation === 'own' ? actor.personId : null) ?? randomUUID()) }),
  'appeals.makeExport': just({ id: randomUUID() }),
  'appeals.removeExports': just({}),
  'appeals.tellDigest': just({}),
  'platform.forgetDoneMoves': just({}),
  'appeals.listInbox': async (stage, cell) => (await putInto(stage, cell, 'handling')) && { tab: 'handling' },
  'appeals.countInbox': just({}),
  'appeals.search': just({ words: '路灯' }),
  'appeals.getOrder': order,
  'appeals.notePrinted': order,
  'appeals.findSimilar': order,
  'appeals.listPosts': order,
  'appeals.foreseeRoute': just({ text: '稻香小区的路灯坏了' }),
  'appeals.listTerms': just({}),
  'appeals.getCaps': just({}),
  'appeals.setCaps': async ({ house }) => ({ ...usualCaps, version: (await house.as('wei').appeals.getCaps({})).version, source: '区政府通知' }),
  'appeals.setTerm': just(aTerm),
  'appeals.endTerm': async ({ house }) => ({ id: (await house.as('wei').appeals.setTerm(aTerm)).id }),
  'appeals.foreseeWorkingTime': just({ days: [], periods: [] }),
  'appeals.recount': just({}),
  'appeals.dryRunRoutes': async (stage) => ({ version: (await aRouteDraft(stage)).version }),
  'appeals.revealContact': async (stage, cell) => ({
    orderId: (await putInto(stage, cell, 'handling')).orderId,
    appealId: stage.appealId,
    reason: '上门前联系',
  }),
  'appeals.enterAtDesk': async () => ({ ...anAppeal(place), how: 'walkIn' }),
  'appeals.release': held('held'),
  'appeals.decline': held('held', note),
  'appeals.accept': held('dispatched'),
  'appeals.ask': held('handling', note),
  'appeals.transfer': held('handling', (cell) => ({ ...note(), post: otherPost(cell) })),
  'appeals.note': held('handling', note),
  'appeals.reply': held('handling', () => ({ ...note(), outcome: 'solved' })),
  'appeals.visit': held('visiting', note),
  'appeals.handBack': held('handling', () => ({ ...note(), reason: 'notOurDuty' })),
  'appeals.escalate': held('handling', note),
  'appeals.answerSupervision': pending(
    'handling',
    `supervision = '{"level":"remind","note":"","by":null,"byName":"","at":"2026-11-20T00:00:00Z","due":"2026-11-20T00:00:00Z","answer":null}'`,
    note,
  ),
  'appeals.inviteHelper': async (stage, cell) => {
    await stage.house.rows('delete from helps')
    return { ...(await putInto(stage, cell, 'handling')), ...note(), post: otherPost(cell), days: 3 }
  },
  'appeals.dropHelper': async (stage, cell) => ({ ...(await putInto(stage, cell, 'handling')), helpId: await aHelp(stage, cell) }),
  'appeals.askExtension': held('handling', () => ({ ...note(), days: 3 })),
  'appeals.suspend': held('handling', () => ({ ...note(), days: 3, condition: 'weather' })),
  'appeals.proceed': held('suspended', note),
  'appeals.refuse': held('handling', () => ({ ...note(), ground: 'court' })),
  'appeals.proposeSpam': held('handling', note),
  'appeals.takeOver': async (stage, cell) => {
    const order = await putInto(stage, cell, 'handling')
    await stage.house.rows(`update orders set holder_role = 'gridWorker', holder_territory = '320999.t1.v1.g1', holder_body = null`)
    return { ...order, ...note() }
  },
  'appeals.supervise': held('handling', () => ({ ...note(), level: 'remind' })),
  'appeals.grantExtension': pending('handling', asked('extension')),
  'appeals.refuseExtension': pending('handling', asked('extension'), note),
  'appeals.confirmSpam': pending('handling', asked('spam')),
  'appeals.rejectSpam': pending('handling', asked('spam'), note),
  'appeals.rule': async (stage, cell) => ({ ...((await pending('dispatched', asked('ruling'), note)(stage, cell)) as object), post: otherPost(cell) }),
  'appeals.answerHelp': async (stage, cell) => {
    const { orderId } = await putInto(stage, cell, 'handling')
    await aHelp(stage, cell)
    return { orderId, ...note() }
  },
  'appeals.openDeliberation': pending('handling', `bag = 'suggestion'`, () => ({
    ...{ topic: '公交站要不要装雨棚', how: 'written', at: '2026-12-20T10:00:00+08:00', invited: '等车的居民' },
  })),
  'appeals.addArgument': async (stage, cell) => ({ ...(await aDeliberation(stage, cell)), side: 'for', text: '夏天太晒' }),
  'appeals.decideDeliberation': async (stage, cell) => ({ ...(await aDeliberation(stage, cell)), verdict: 'adopted', reasons: '多数人赞成', people: 12 }),
  'appeals.listDeliberationWork': just({ list: 'open' }),
  'appeals.handOver': handingOver,
  'appeals.listDeliberations': just({ place: '320999.t1.v1' }),
  'appeals.undo': async (stage, cell) => {
    const order = await putInto(stage, cell, 'handling')
    const by = cell.relation === 'own' ? cell.actor.personId : randomUUID()
    const undo = { by, at: stage.house.now.read().toISOString(), action: 'accept', before: { status: 'dispatched' } }
    await stage.house.rows('update orders set undo = $2 where id = $1', [order.orderId, JSON.stringify(undo)])
    return order
  },
  'appeals.setJudge': just({ territory: '320999', personId: null }),
  'appeals.listJudges': just({}),
  'appeals.listRulings': just({}),
  'appeals.warn': just({}),
  'appeals.checkReply': async (stage, cell) => ({ orderId: (await putInto(stage, cell, 'handling')).orderId, ...note(), outcome: 'solved', photos: 0 }),
  'appeals.listReplyTemplates': just({}),
  'appeals.saveReplyTemplate': async ({ house }) => {
    await house.rows(`delete from reply_templates where id = 'permission-test'`)
    const fields = [{ name: '联系电话', kind: 'phone' }]
    return { id: 'permission-test', version: 0, name: '试', category: null, outcome: 'explained', body: '说明如下，请打 {联系电话}', fields, position: 5 }
  },
  'appeals.retireReplyTemplate': async ({ house }) => {
    await house.rows(`delete from reply_templates`)
    return { id: 'general-solved', version: 1 }
  },
  'appeals.lookAt': order,
  'appeals.previewBulk': async (stage, cell) => ({ move: 'accept', orders: [await putInto(stage, cell, 'dispatched')] }),
  'appeals.actInBulk': async (stage, cell) => ({ move: 'accept', orders: [await putInto(stage, cell, 'dispatched')] }),
  'appeals.drawSample': async (stage) => {
    await aSample(stage)
    return { territory: '320999.t1', since: '2026-01-01', until: '2026-12-31', size: 5 }
  },
  'appeals.listSamples': just({}),
  'appeals.getSample': async (stage) => ({ id: await aSample(stage) }),
  'appeals.judgeSampled': async (stage) => ({ sampleId: await aSample(stage), orderId: stage.orderId, flaws: ['late'], note: '拖了两周' }),
  'appeals.listVisits': just({}),
  'appeals.openVisits': just({}),
  'appeals.remindSurvey': just({}),
  'appeals.warnUnhappy': order,
  'appeals.listUnhappyClusters': just({}),
  'appeals.acknowledgeUnhappyCluster': async (stage, cell) => ({ id: await aCluster(stage, cell) }),
  'appeals.closeUnhappyCluster': async (stage, cell) => ({ id: await aCluster(stage, cell), words: '约谈了承办人，已补修' }),
  'appeals.reportHandling': just({}),
  'appeals.listReported': just({ measure: 'received' }),
  'appeals.rollUpReports': just({}),
  'appeals.join': async (stage) => {
    const at = await anOrderHere(stage)
    return { orderId: at.orderId, key: randomUUID() }
  },
  'appeals.merge': async (stage, cell) => ({ from: await anOrderHere(stage, cell), into: await putInto(stage, cell, 'handling') }),
  'appeals.unmerge': async (stage, cell) => {
    const from = await anOrderHere(stage, cell)
    const into = await putInto(stage, cell, 'handling')
    await stage.house.rows(`update orders set status = 'merged', merged_into = $2 where id = $1`, [from.orderId, into.orderId])
    await stage.house.database.db.insert(merges).values({
      districtId: '320999',
      id: randomUUID(),
      fromOrder: from.orderId,
      intoOrder: into.orderId,
      at: stage.house.now.read(),
      how: 'person',
      reasons: [],
      before: { status: 'handling', at: stage.house.now.read().toISOString(), since: '0' },
    })
    return { ...into, note: '不是同一件事' }
  },
  'appeals.keepApart': async (stage, cell) => ({
    orderId: (await putInto(stage, cell, 'handling')).orderId,
    other: (await anOrderHere(stage, cell)).orderId,
    apart: true,
  }),
  'appeals.split': async (stage, cell) => ({ ...(await putInto(stage, cell, 'handling')), appealId: stage.appealId, text: '还有一件：井盖松了' }),
  'appeals.mergeAlike': just({ most: 3 }),
  'appeals.setCategory': async (stage, cell) => ({ ...(await putInto(stage, cell, 'handling')), ...(await otherCategory(stage)) }),
  'appeals.confirmCategory': async (stage, cell) => {
    await stage.house.rows('delete from corrections')
    return putInto(stage, cell, 'handling')
  },
  'appeals.setUrgency': async (stage, cell) => {
    await stage.house.rows("update orders set urgency = 'ordinary'")
    return { ...(await putInto(stage, cell, 'handling')), urgency: 'urgent', ...note() }
  },
  'appeals.reportTriage': just({}),
  'appeals.countInCategory': just({ code: '01' }),
  'appeals.retrain': just({}),
  'appeals.close': just({}),
  'appeals.resume': just({}),
  'appeals.indexLikeness': just({}),
  'appeals.listSensitiveReaders': just({}),
  'appeals.setSensitiveReaders': just({ sign: 'staff', people: [] }),
  'appeals.setSensitive': held('handling', () => ({ ...note(), sign: 'gathering' })),
  'appeals.askSecondOpinion': order,
  'appeals.processAttachment': async (stage) => {
    const id = await anUpload(stage)
    await stage.house.rows(`update attachments set state = 'ready' where id = $1`, [id])
    return { id }
  },
  'appeals.judgeAttachment': just({ traceId: 'unknown', suggest: 'pass' }),

  'triage.suggest': just({ bag: 'complaint', text: '路灯坏了' }),
  'triage.adoptCategories': just({}),
  'triage.countTerms': just({}),
  'triage.listCategories': just({}),
  'triage.listRouteSets': just({}),
  'triage.saveRouteDraft': async (stage) => {
    await stage.house.rows(`delete from route_sets where state = 'draft'`)
    return { version: null, revision: 0, rules: [], useCategoryBody: false }
  },
  'triage.publishRoutes': async (stage) => aRouteDraft(stage),
  'triage.listBodies': just({}),
  'triage.listCategoryHistory': just({ code: '01' }),
  'triage.saveCategory': async (stage) => aNewCategory(stage),
  'triage.retireCategory': async (stage) => putCategory(stage, false),
  'triage.restoreCategory': async (stage) => putCategory(stage, true),
  'triage.listHotlines': just({}),
  'triage.saveHotline': just({ number: '12319', name: '城管热线', kinds: [], source: '本区公布', hours: '24 小时', position: 20 }),
  'triage.retireHotline': just({ number: '12315' }),

  'grids.locate': just(place),
  'grids.search': just({ words: '稻香' }),
  'grids.listChildren': just({}),
  'grids.getMap': just({ path: '320999.t1' }),
  'grids.getHomeCard': just({ path: here }),
  'grids.listOnDuty': just({ path: '320999.t1.v1' }),
  'grids.setAway': just({ until: null }),
  'grids.listShifts': just({ path: '320999.t1.v1' }),
  'grids.setShifts': just({ path: '320999.t1.v1', role: 'committee', shifts: [] }),
  'grids.handOverShifts': handingOver,
  'grids.importPlaces': just({ rows: [] }),
  'grids.importTerritories': just({ crs: 'gcj02', collection: { type: 'FeatureCollection', features: [] } }),

  'legal.say': async () => ({ chat: null, key: randomUUID(), text: '老板拖欠工资三个月怎么办' }),
  'legal.showChat': async ({ house, appellant }) => {
    const chat = randomUUID()
    await house.rows(`insert into chats (district_id, id, person_id, title, opened_at, updated_at) values ('320999', $1, $2, '问', now(), now())`, [
      chat,
      appellant,
    ])
    return { chat }
  },
  'legal.listChats': just({}),
  'legal.getArticle': just({ law: '民法典', article: '第一百八十八条' }),
  'legal.listLaws': just({}),
  'legal.findStatutes': just({ words: '诉讼时效' }),
  'legal.getLaw': async (stage) => ({ law: await aLaw(stage) }),
  'legal.compareVersions': async (stage) => ({ law: await aLaw(stage), from: '', to: '' }),
  'legal.importStatutes': just({ versions: [] }),
  'legal.readStatutes': just({ after: '' }),
  'legal.putStatuteIndex': just({ build: randomUUID(), postings: [], last: null }),
  'legal.askLawyer': async (stage) => ({ chat: (await aConsultation(stage, null)).chat }),
  'legal.rateLawyer': async (stage) => ({ chat: (await aConsultation(stage, 'closed')).chat, score: 5 }),
  'legal.listConsultations': just({}),
  'legal.showConsultation': async (stage) => ({ id: (await aConsultation(stage, 'waiting')).id }),
  'legal.answerAsLawyer': async (stage) => ({ id: (await aConsultation(stage, 'waiting')).id, key: randomUUID(), text: '可以去申请仲裁' }),
  'legal.handOverConsultations': handingOver,
  'legal.suggestCards': async (stage) => ({ id: (await aConsultation(stage, 'waiting')).id }),
  'legal.listPhrases': just({}),
  'legal.savePhrase': async () => ({ id: randomUUID(), name: '先要材料', body: '请把合同拍给我看看' }),
  'legal.dropPhrase': async ({ house }) => {
    const id = randomUUID()
    await house.rows(
      `insert into phrases (district_id, territory, id, name, body, saved_at) values ('320999', '320999.t1.v1', $1, '先要材料', '请把合同拍给我', now())`,
      [id],
    )
    return { id }
  },
  'legal.closeConsultation': async (stage) => ({ id: (await aConsultation(stage, 'open')).id, summary: '去劳动仲裁' }),
  'legal.sayUnhelped': async (stage) => {
    const { chat } = await aConsultation(stage, null)
    await stage.house.rows(
      `insert into turns (district_id, chat_id, no, at, by, text, answer) values
       ('320999', $1, 90, now(), 'resident', '问', null), ('320999', $1, 91, now(), 'service', null, '{"card":null}')`,
      [chat],
    )
    return { chat, no: 91 }
  },
  'legal.listCards': just({}),
  'legal.getCard': just({ key: 'unpaid-wages' }),
  'legal.checkCard': just({ card: aCard() }),
  'legal.saveCard': async () => ({ card: aCard(), revision: 0 }),
  'legal.sendCardToReview': (stage) => anOwnCard(stage, 'draft'),
  'legal.dropCardDraft': (stage) => anOwnCard(stage, 'draft'),
  'legal.publishCard': (stage) => anOwnCard(stage, 'inReview'),
  'legal.sendCardBack': async (stage) => ({ ...(await anOwnCard(stage, 'inReview')), words: '请补上时限' }),
  'legal.retireCard': async (stage) => ({ ...(await anOwnCard(stage, 'published')), words: '法律改了' }),
  'legal.restoreCard': async (stage) => ({ ...(await anOwnCard(stage, 'published')), no: 1 }),
  'legal.reportAsked': just({ month: '2026-11', territory: '320999.t1.v1' }),
  'legal.listUnanswered': just({}),
  'legal.settleUnanswered': async ({ house }) => {
    const id = randomUUID()
    await house.rows(`insert into unanswered (district_id, id, territory, words, why, at) values ('320999', $1, '320999.t1.v1', '问', 'noCard', now())`, [id])
    return { ids: [id] }
  },
  'channels.receiveTickets': just({ source: 'hotline', tickets: [] }),

  'platform.whoAmI': just({}),
  'platform.updateMe': just({ name: '某人' }),
  'platform.startSignIn': just({}),
  'platform.confirmSignIn': async (stage, cell) => ({ ticket: (await aTicket(stage, cell.relation === 'own' ? null : stage.appellant)).ticket }),
  'platform.pollSignIn': async (stage, cell) => {
    const { ticket, secret } = await aTicket(stage, null)
    return { ticket, secret: cell.relation === 'own' ? secret : 'seen only' }
  },
  'platform.signOut': just({}),
  'platform.listDemoPeople': just({}),
  'platform.signInAs': just({ key: 'a' }),
  'platform.invite': just({ role: 'gridWorker', territory: '320999.t1.v1.g1' }),
  'platform.listInvitations': just({}),
  'platform.takeInvitation': async (stage, cell) => {
    const { code } = await anInvitation(stage, { invitedBy: randomUUID() })
    return { code: cell.relation === 'own' ? code : 'AAAA-BBBB-CCCC-DDDD', name: '某人', phone: '13912345678' }
  },
  'platform.approveInvitation': async (stage, { actor, relation }) => {
    const invitedBy = (relation === 'own' ? actor.personId : null) ?? randomUUID()
    return { id: (await anInvitation(stage, { invitedBy, takenBy: randomUUID() })).id, approve: true }
  },
  'platform.listGrants': just({}),
  'platform.listGrantChanges': async (stage) => ({ id: await aGrant(stage) }),
  'platform.listHandOvers': async (stage, cell) => ({ grant: await ownGrant(stage, cell) }),
  'platform.endGrant': async (stage) => ({ id: await aGrant(stage), reason: '调走了' }),
  'platform.setGrantEnd': async (stage) => ({ id: await aGrant(stage), endsAt: '2027-01-01T00:00:00+08:00', reason: '借调一个月' }),
  'platform.listMessages': just({}),
  'platform.readMessages': just({ ids: [randomUUID()] }),
  'platform.allowMessages': async ({ house }) => ({ templates: Object.values(house.running.kernel.settings.templates) }),
  'platform.hear': async ({ house }) => {
    house.running.ports.hearing ??= { words: () => Promise.resolve('路灯坏了') }
    return { format: 'mp3', data: Buffer.from('a recording').toString('base64') }
  },
  'platform.listFailedJobs': just({}),
  'platform.appoint': just({ openid: 'appointed', name: '某人', role: 'gridWorker', territory: '320999.t1.v1.g1' }),
  'platform.getWorkingTime': just({ year: 2026 }),
  'platform.setWorkingTime': async ({ house }) => ({
    ...{ days: [], periods: [], source: '区政府通知' },
    version: (await house.as('wei').platform.getWorkingTime({ year: 2026 })).version,
  }),
  'platform.listStaffGroups': just({}),
  'platform.saveStaffGroup': just({ territory: '320999.t1', name: '稻香村干部群', key: '693a91f6-7b1c-4d2e' }),
  'platform.removeStaffGroup': async ({ house }) => ({ id: await aStaffGroup(house) }),
  'platform.tryStaffGroup': async ({ house }) => ({ id: await aStaffGroup(house) }),
  'platform.listDeadDeliveries': just({}),
  'platform.retryDelivery': async ({ house }) => {
    const id = randomUUID()
    await house.rows(
      `insert into deliveries (district_id, id, event_id, recipient, channel, title, body, state, at) values ('320999', $1::uuid, $1::text, 'nobody', 'sms', '答复', '好了', 'failed', now())`,
      [id],
    )
    return { id }
  },
  'platform.deliverHeld': just({}),
  'platform.notify': just({ events: [] }),
  'platform.deliver': just({ id: randomUUID() }),
}
