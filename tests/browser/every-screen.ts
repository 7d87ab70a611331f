import type { Server } from '../make/server'
import { askAs } from './ask'
import { type FewAppeals, aFewAppeals, committee, resident, worker } from './a-few-appeals'

/** Ids of what the furnished district holds, by which pages are opened. */
export interface Furnished extends FewAppeals {
  open: string
  running: string
  closed: string
  form: string
  sample: string
  consultation: string
}

/** A page as one of the demo's people opens it, and words by which one knows that it is there. */
export interface OwnScreen {
  name: string
  as: string
  path(found: Furnished): string
  shows: string
}

const [district, town, lawyer, admin] = ['districtCentre-1', 'townCentre-t2-1', 'lawyer-t2', 'admin-1'] as const
const law = `law=${encodeURIComponent('中华人民共和国民法典')}`

/** What `screens.ts` leaves out because it needs the whole district: further pages of residents, and of everybody who works here. */
export const ownScreens: readonly OwnScreen[] = [
  { name: 'area survey, as one who was asked', as: resident, path: ({ form }) => `/appeals/area/index?ref=${form}`, shows: '几分钟就好' },
  { name: 'a sign-in to confirm', as: resident, path: () => '/platform/confirm/index', shows: '要在电脑上登录' },
  { name: 'legal chat', as: resident, path: () => '/legal/chat/index', shows: '您遇到什么事' },
  { name: 'legal questions asked', as: resident, path: () => '/legal/questions/index', shows: '只有您自己看得到' },
  { name: 'calculators', as: resident, path: () => '/legal/calculators/index', shows: '怎么离开的' },
  { name: 'statutes', as: resident, path: () => '/legal/statutes/index', shows: '民法典' },
  { name: 'a law', as: resident, path: () => `/legal/law/index?${law}`, shows: '知识卡引用到的' },
  { name: 'an article', as: resident, path: () => `/legal/article/index?${law}&article=${encodeURIComponent('第一百八十八条')}`, shows: '诉讼时效期间为三年' },
  { name: 'two orders side by side', as: committee, path: ({ order, open }) => `/desk/compare/index?of=${order}&other=${open}`, shows: '是不是同一件事' },
  { name: 'deliberations to call', as: committee, path: () => '/desk/deliberations/index', shows: '待召集' },
  { name: 'one’s own hand-over', as: worker, path: () => '/desk/hand-over/index', shows: '我的工作' },
  { name: 'visits', as: committee, path: () => '/desk/visits/index', shows: '待回访' },
  { name: 'survey rounds', as: committee, path: () => '/desk/area/index', shows: '群众安全感' },
  { name: 'a round', as: committee, path: ({ running }) => `/desk/area-round/index?id=${running}`, shows: '补差' },
  { name: 'a survey to define', as: committee, path: () => '/desk/area-define/index', shows: '新做一份问卷' },
  { name: 'a list to call', as: committee, path: ({ running }) => `/desk/area-calls/index?id=${running}`, shows: '电话名单' },
  { name: 'an interview', as: committee, path: ({ running }) => `/desk/area-call/index?id=${running}`, shows: '电话访问' },
  { name: 'results of a round', as: committee, path: ({ closed }) => `/desk/area-results/index?id=${closed}`, shows: '95% 区间' },
  { name: 'today of a worker with orders', as: worker, path: () => '/desk/today/index', shows: '随手拍' },
  { name: 'samples drawn', as: town, path: () => '/desk/samples/index', shows: '件' },
  { name: 'a sample', as: town, path: ({ sample }) => `/desk/sample/index?id=${sample}`, shows: '抽查' },
  { name: 'inbox of a town', as: town, path: () => '/desk/inbox/index', shows: '待接收' },
  { name: 'figures', as: district, path: () => '/desk/figures/index', shows: '已答复' },
  { name: 'orders behind a figure', as: district, path: () => '/desk/figure-list/index?measure=answered&months=6', shows: '导出' },
  { name: 'reply templates', as: district, path: () => '/desk/templates/index', shows: '路灯修好了' },
  { name: 'triage report', as: district, path: () => '/triage/report/index', shows: '机器定了类别' },
  { name: 'messages that did not arrive', as: admin, path: () => '/desk/dead-letters/index', shows: '近 7 天' },
  { name: 'terms', as: admin, path: () => '/desk/clock/index', shows: '日历和工作时间' },
  { name: 'people', as: admin, path: () => '/desk/people/index', shows: '谁在这里任职' },
  { name: 'categories', as: admin, path: () => '/triage/categories/index', shows: '城乡建设' },
  { name: 'routing rules', as: admin, path: () => '/triage/routes/index', shows: '试一试' },
  { name: 'a lawyer’s queue', as: lawyer, path: () => '/legal/queue/index', shows: '老板拖欠工资' },
  { name: 'a consultation', as: lawyer, path: ({ consultation }) => `/legal/consult/index?id=${consultation}`, shows: '内部备注' },
  { name: 'legal cards', as: lawyer, path: () => '/legal/cards/index', shows: '写新卡片' },
  { name: 'a legal card', as: lawyer, path: () => '/legal/card/index?key=unpaid-wages', shows: '老板拖欠工资' },
  { name: 'what people ask', as: lawyer, path: () => '/legal/asked/index', shows: '居民问了什么' },
]

/** Finds in a furnished district what the pages are opened by, after adding a few appeals and a sample. */
export async function furnished(server: Server): Promise<Furnished> {
  const few = await aFewAppeals(server.url)
  const [townAsks, committeeAsks] = [await askAs(server.url, town), await askAs(server.url, committee)]
  const id = async (query: string) => (await server.rows<{ id: string }>(query))[0]?.id ?? ''
  const running = await id(`select id from area_rounds where state = 'running' limit 1`)
  const today = new Date().toISOString().slice(0, 10)
  const { ref } = await committeeAsks('appeals', 'getAreaGroupLink', { roundId: running, grid: '320999.t2.v1.g1' })
  const { id: sample } = await townAsks('appeals', 'drawSample', { territory: '320999.t2', since: '2026-01-01', until: today, size: 5 })
  return {
    ...few,
    open: (await committeeAsks('appeals', 'listInbox', { tab: 'toAccept', limit: 1 })).items[0]?.id ?? '',
    running,
    closed: await id(`select id from area_rounds where state = 'closed' limit 1`),
    form: ref,
    sample,
    consultation: await id('select id from consultations order by asked_at limit 1'),
  }
}
