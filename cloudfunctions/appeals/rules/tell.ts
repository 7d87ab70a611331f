import type { Order } from '../store/orders'
import type { Tell } from '@platform/operations/tell'

type Told = Pick<Order, 'id' | 'holderRole' | 'holderTerritory' | 'holderBody' | 'holderPerson' | 'title' | 'number' | 'sensitive'>

/** A message to everybody at the post that holds the order; of a sensitive one only to the person who has it, and without its words. */
export function tellHolder(order: Told, title: string, body: string): Tell {
  if (order.sensitive) return tellNamed(order, title)
  return { to: 'post', role: order.holderRole, territory: order.holderTerritory, bodyId: order.holderBody, title, body, link: { kind: 'order', ref: order.id } }
}

/** A message about an order to everybody at a post, whoever has the order. */
export function tellPost(
  post: Pick<Extract<Tell, { to: 'post' }>, 'role' | 'territory' | 'bodyId'>,
  { id }: { id: string },
  title: string,
  body: string,
): Tell {
  const { role, territory, bodyId } = post
  return { to: 'post', role, territory, bodyId, title, body, link: { kind: 'order', ref: id } }
}

/** What an emergency says goes out in the app, by text message and by call at once (三同步), at any hour. */
export function urgently(tell: Tell, urgency: string): Tell {
  return urgency === 'emergency' ? { ...tell, urgent: true } : tell
}

/** Also into the group of the staff there (企业微信群), unless it is discreet. */
export function loudly(tell: Tell): Tell {
  return { ...tell, loud: true }
}

/** Whoever else is at the post must not learn more than that there is something. */
function tellNamed({ id, number, holderPerson, holderRole, holderTerritory, holderBody }: Told, title: string): Tell {
  const said = { title: `敏感件：${title}`, body: `编号 ${number}，请打开查看`, link: { kind: 'order', ref: id } as const, discreet: true }
  return holderPerson
    ? { to: 'person', personId: holderPerson, ...said }
    : { to: 'post', role: holderRole, territory: holderTerritory, bodyId: holderBody, ...said }
}
