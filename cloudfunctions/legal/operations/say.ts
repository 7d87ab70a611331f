import type { LegalAnswer } from '@shared/legal/chat'
import { contract } from '@shared/contract'
import { Refusal } from '@shared/platform/refusal'
import { type Act, act, type Context } from '@platform/kernel/context'
import { serve } from '@platform/kernel/serve'
import { dateOf } from '@platform/rules/working-clock'
import { ensurePerson } from '@platform/store/people'
import { throttle } from '@platform/store/throttles'
import { dangerIn } from '../../triage'
import { unsure, withDanger } from '../rules/compose'
import { type Choice, counsel, mostNear } from '../rules/counsel'
import type { CardLibrary } from '../rules/card-library'
import { uuidFrom } from '../rules/uuid-from'
import { addTurns, beginChat, type ChatRow, findChat, holdChat, listTurns, touchChat } from '../store/chats'
import { libraries } from '../store/card-rows'
import { type ConsultationRow, findConsultationOf } from '../store/consultations'
import { countAsked } from './count-asked'
import { nearStatutes } from './near-statutes'
import { noteUnanswered } from './note-unanswered'
import { reword } from './reword'
import { toldLawyer } from './told-lawyer'
import { toldOfDanger } from './told-of-danger'
import { showOf } from './show-chat'

const mostAnHour = 60
const titleLength = 30
/** An article that shares less with the question has nothing to do with it (0–1). */
const leastShared = 0.3

/** Says something to the legal service and answers the whole conversation. Saying twice under one key is one turn. */
export const say = serve(contract.legal.say, async (ctx, { chat: asked, key, text, choice }) => {
  if (!ctx.actor.openid && !ctx.actor.personId) throw new Refusal('notSignedIn', 'a visitor has nobody to answer to')
  // In a conversation 服务 is the bag that reads danger at its word.
  const danger = await dangerIn(ctx, 'service', text)
  const library = await libraries.get(ctx)
  const foreseen = await foresee(ctx, asked, text, choice, library)
  const id = await act(ctx, async (open) => {
    const personId = await ensurePerson(ctx, open)
    const chat = asked === null ? await begin(ctx, open.db, personId, key, text) : await holdOwn(ctx, open.db, personId, asked)
    const before = await listTurns(open.db, ctx.districtId, chat.id)
    if (before.some((turn) => turn.key === key)) {
      open.record({ subject: chat.id, internal: true, data: { again: true } })
      return chat.id
    }
    await throttle(ctx, `legal:${ctx.actor.throttleKey}`, mostAnHour, 3600, open.db)
    const lawyer = await findConsultationOf(open.db, ctx.districtId, chat.id)
    if (lawyer && lawyer.state !== 'closed' && !danger) return toLawyer(ctx, open, chat, lawyer, before.length, key, text)
    const answer = answerTo(
      ctx,
      chat,
      before.flatMap((turn) => turn.text ?? []),
      text,
      choice,
      library,
    )
    const near = answer.kind === 'unsure' ? await nearIn({ ...ctx, db: open.db }, text) : null
    const known = near ? unsure(near, answer.perhaps) : inForeseenWords(answer, foreseen)
    const said = danger ? withDanger(known, danger) : known
    const no = before.length
    const row = { districtId: ctx.districtId, chatId: chat.id, at: ctx.now }
    await addTurns(open.db, [
      { ...row, no, key, text, answer: null, by: 'resident', internal: false, readAt: null },
      { ...row, no: no + 1, key: null, text: null, answer: said, by: 'service', internal: false, readAt: ctx.now },
    ])
    await touchChat(open.db, chat, { card: said.card ?? chat.card, updatedAt: ctx.now })
    if (said.kind === 'unsure') await noteUnanswered({ ...ctx, db: open.db }, { chatId: chat.id, no, personId, text, why: 'noCard', card: null })
    await countAsked({ ...ctx, db: open.db }, { chatId: chat.id, no, personId }, said, library)
    // Never the words: the ledger says only what kind of answer there was.
    open.record({
      subject: chat.id,
      internal: true,
      data: {
        kind: said.kind,
        card: said.card,
        ...(danger ? { danger: danger.kind, tell: await toldOfDanger({ ...ctx, db: open.db }, danger, personId) } : {}),
      },
    })
    return chat.id
  })
  return showOf(ctx, id)
})

/** A model is asked before the act, so that nothing waits for it while rows are held; null = no model is set up for it. */
async function foresee(ctx: Context, asked: string | null, text: string, choice: Choice | undefined, library: CardLibrary): Promise<Foreseen | null> {
  if (!ctx.ports.model || !ctx.kernel.settings.rewording || choice) return null
  const chat = asked === null ? null : await findChat(ctx.db, ctx.districtId, asked)
  const own = chat?.personId === ctx.actor.personId ? chat : null
  const before = own ? await listTurns(ctx.db, ctx.districtId, own.id) : []
  const said = before.flatMap((turn) => turn.text ?? [])
  const plain = counsel(text, { card: own?.card ?? null, said }, dateOf(ctx.now), undefined, library)
  return { plain, reworded: await reword(ctx, text, plain) }
}

interface Foreseen {
  plain: LegalAnswer
  reworded: LegalAnswer
}

/** What was said meanwhile may lead to another answer: then the reworded one is not its. */
function inForeseenWords(answer: LegalAnswer, foreseen: Foreseen | null): LegalAnswer {
  return foreseen && JSON.stringify(foreseen.plain) === JSON.stringify(answer) ? foreseen.reworded : answer
}

/** While a lawyer has it the service is silent: the words go to the lawyer. */
async function toLawyer(ctx: Context, open: Act, chat: ChatRow, lawyer: ConsultationRow, no: number, key: string, text: string): Promise<string> {
  await addTurns(open.db, [
    { districtId: ctx.districtId, chatId: chat.id, no, key, at: ctx.now, by: 'resident', internal: false, readAt: null, text, answer: null },
  ])
  await touchChat(open.db, chat, { updatedAt: ctx.now })
  const tell = [await toldLawyer({ ...ctx, db: open.db }, lawyer, '咨询有新的话', chat.title)]
  open.record({ subject: chat.id, internal: true, data: { kind: 'toLawyer', tell } })
  return chat.id
}

function answerTo(ctx: Context, chat: ChatRow, said: readonly string[], text: string, choice: Choice | undefined, library: CardLibrary): LegalAnswer {
  return counsel(text, { card: chat.card, said }, dateOf(ctx.now), choice, library)
}

/** What may have to do with it among all laws that were imported; null where there are none. */
async function nearIn(ctx: Context, text: string): Promise<LegalAnswer['near'] | null> {
  const rows = await nearStatutes(ctx, text, mostNear, leastShared)
  return rows && rows.length > 0 ? rows.map(({ law, number, text: words }) => ({ law, article: number, text: words })) : null
}

/** A new conversation. Its id comes from the key, so that a first message that is sent twice begins one. */
async function begin(ctx: Context, db: Context['db'], personId: string, key: string, text: string): Promise<ChatRow> {
  const id = uuidFrom(`${personId} ${key}`)
  const row: ChatRow = { districtId: ctx.districtId, id, personId, title: text.slice(0, titleLength), card: null, openedAt: ctx.now, updatedAt: ctx.now }
  await beginChat(db, row)
  return holdOwn(ctx, db, personId, id)
}

async function holdOwn(ctx: Context, db: Context['db'], personId: string, id: string): Promise<ChatRow> {
  const chat = await holdChat(db, ctx.districtId, id)
  if (chat?.personId !== personId) throw new Refusal('notFound', `chat ${id}`, { field: 'chat', sentence: '没有找到这次咨询，请重新提问' })
  return chat
}
