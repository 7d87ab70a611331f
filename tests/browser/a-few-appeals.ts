import { askAs } from './ask'

export const home = '320999.t2.v1.g3'
export const resident = 'resident-1'
export const worker = 'gridWorker-t2v1g3'
export const committee = 'committee-t2v1-1'

export interface FewAppeals {
  /** The resident's appeals: one replied to, one in hand. */
  replied: string
  going: string
  /** The order of the one in hand. */
  order: string
}

/** Three appeals of one resident at one worker: answered, in hand, waiting. */
export async function aFewAppeals(url: string): Promise<FewAppeals> {
  const ask = await askAs(url, resident)
  const staff = await askAs(url, worker)
  const submit = async (text: string, placeText: string) =>
    (await ask('appeals', 'submit', { key: `test-${placeText}-${text.length}-key`, bag: 'complaint', text, territory: home, placeText })).ref
  const found = async (words: string) =>
    (await staff('appeals', 'listInbox', { tab: 'toAccept', limit: 100 })).items.find(({ title }) => title.includes(words))?.id ?? ''
  const version = async (orderId: string) => (await staff('appeals', 'getOrder', { orderId })).version

  const replied = await submit('3号楼北边的路灯坏了三天，晚上看不见路', '3号楼北侧')
  const first = await found('3号楼北边的路灯')
  await staff('appeals', 'accept', { orderId: first, version: await version(first) })
  await staff('appeals', 'note', { orderId: first, version: await version(first), note: '北侧线路上月修过，可能是线路问题' })
  await staff('appeals', 'reply', { orderId: first, version: await version(first), outcome: 'solved', note: '换了灯头，今晚已亮。' })
  const going = await submit('菜场门口的垃圾堆了两天没人收，气味很大', '菜场东门')
  const order = await found('菜场门口的垃圾')
  await staff('appeals', 'accept', { orderId: order, version: await version(order) })
  await submit('幼儿园旁边的路面塌了一块，骑车容易摔', '幼儿园西侧')
  return { replied, going, order }
}
