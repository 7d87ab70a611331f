import { contract } from '@shared/contract'
import { Refusal } from '@shared/platform/refusal'
import { act, type Act, type Context } from '@platform/kernel/context'
import { serve } from '@platform/kernel/serve'
import type { Tell } from '@platform/operations/tell'
import { isDaytime } from '@platform/rules/quiet-hours'
import { type AreaPlace, markAsked, takeToAsk } from '../store/area-sample'
import {
  type AreaRoundRow,
  changeAreaRound,
  changeAreaSurvey,
  holdAreaSurvey,
  isAnyUnsampled,
  listDueSurveys,
  listOpenRounds,
  takeUnsampled,
} from '../store/area-surveys'
import { drawGrid } from './area-draw'
import { beginRound, NothingLeft, unlessNothingLeft } from './area-round'

const gridsAtOnce = 20
const placesAtOnce = 200
const batches = 10

/** Two of these at once do each thing once: rows in another's hands are passed over. People are asked and reminded by day only. */
export const runAreaSurveys = serve(contract.appeals.runAreaSurveys, async (ctx) => {
  const done = { started: await startDue(ctx), sampled: 0, asked: 0, reminded: 0, closed: 0 }
  for (const round of await listOpenRounds(ctx.db, ctx.districtId, 50)) {
    if (round.closesAt <= ctx.now) {
      done.closed += (await close(ctx, round)) ? 1 : 0
      continue
    }
    if (round.state === 'sampling') done.sampled += await repeat(() => sampleSome(ctx, round), gridsAtOnce)
    if (!isDaytime(ctx.now)) continue
    done.asked += await repeat(() => speakTo(ctx, round, 'ask'), placesAtOnce)
    if (round.remindAt <= ctx.now) done.reminded += await repeat(() => speakTo(ctx, round, 'remind'), placesAtOnce)
  }
  return done
})

/** Does it until less than a whole batch was left, and not for ever: the next minute goes on. */
async function repeat(work: () => Promise<number | null>, whole: number): Promise<number> {
  let all = 0
  for (let n = 0; n < batches; n++) {
    const some = (await work()) ?? 0
    all += some
    if (some < whole) break
  }
  return all
}

async function startDue(ctx: Context): Promise<number> {
  let started = 0
  for (const id of await listDueSurveys(ctx.db, ctx.districtId, ctx.now, 20)) {
    const begun = await unlessNothingLeft(
      act(ctx, async (open) => {
        const survey = await holdAreaSurvey(open.db, ctx.districtId, id)
        if (!survey?.nextAt || survey.nextAt > ctx.now) throw new NothingLeft()
        await beginRound(ctx, open, survey, survey.territory)
        return true
      }),
    ).catch((error: unknown) => putOff(ctx, id, error))
    if (begun) started++
  }
  return started
}

/** A survey whose grids are gone would be tried for ever: it is left until somebody changes it. */
async function putOff(ctx: Context, id: string, error: unknown): Promise<false> {
  if (!(error instanceof Refusal)) throw error
  await act(ctx, async (open) => {
    const survey = await holdAreaSurvey(open.db, ctx.districtId, id)
    if (survey) await changeAreaSurvey(open.db, survey, { nextAt: null })
    open.record({ subject: id, internal: true, data: { line: `没有开始：${error.sentence}` } })
  })
  return false
}

function sampleSome(ctx: Context, round: AreaRoundRow): Promise<number | null> {
  return unlessNothingLeft(
    act(ctx, async (open) => {
      const grids = await takeUnsampled(open.db, ctx.districtId, round.id, gridsAtOnce)
      let asked = 0
      for (const grid of grids) asked += await drawGrid(ctx, open, round, grid)
      const over = grids.length < gridsAtOnce && !(await isAnyUnsampled(open.db, ctx.districtId, round.id))
      const moved = over && (await changeAreaRound(open.db, round, 'sampling', 'running'))
      if (grids.length === 0 && !moved) throw new NothingLeft()
      open.record({ subject: round.id, internal: true, data: { line: `抽了 ${grids.length} 个网格，${asked} 人` } })
      return grids.length
    }),
  )
}

function speakTo(ctx: Context, round: AreaRoundRow, which: 'ask' | 'remind'): Promise<number | null> {
  return unlessNothingLeft(
    act(ctx, async (open) => {
      const places = await takeToAsk(open.db, round, which, { now: ctx.now, limit: placesAtOnce })
      if (places.length === 0) throw new NothingLeft()
      await markAsked(
        open.db,
        ctx.districtId,
        places.map(({ id }) => id),
        which === 'ask' ? { askedAt: ctx.now } : { remindedAt: ctx.now },
      )
      const tell = places.flatMap((place) => invite(open, round, place, which === 'remind'))
      open.record({ subject: round.id, internal: true, data: { line: which === 'ask' ? '请居民作答' : '提醒居民作答', tell } })
      return places.length
    }),
  )
}

/** In the mini-program a message; else a text message with the link, which leaves after the act and is not written down anywhere. */
function invite(open: Act, { title }: AreaRoundRow, { id, personId, way }: AreaPlace, again: boolean): Tell[] {
  if (way !== 'app' || !personId) {
    open.enqueue('appeals.textAreaInvitation', { id, again })
    return []
  }
  const body = again ? `“${title}”还没有答，几分钟就好` : `抽到您来答“${title}”，几分钟，不记名`
  return [{ to: 'person', personId, title: again ? '还差您一份问卷' : '请您答一份问卷', body, link: { kind: 'area', ref: id }, template: 'asked' }]
}

function close(ctx: Context, round: AreaRoundRow): Promise<true | null> {
  return unlessNothingLeft(
    act(ctx, async (open) => {
      if (!(await changeAreaRound(open.db, round, round.state, 'closed'))) throw new NothingLeft()
      open.record({ subject: round.id, internal: true, data: { line: '这一轮结束了' } })
      return true as const
    }),
  )
}
