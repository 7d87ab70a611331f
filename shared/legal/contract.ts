import * as z from 'zod/mini'
import { operation } from '../platform/contract'
import { Id, line, words } from '../platform/text'
import { ArticleShown, Chat } from './chat'

const resident = operation({ by: ['resident'], reach: 'self' })

export const legalContract = {
  /**
   * Says something in a conversation and gets an answer; `chat` null begins one. `key` makes saying twice one turn. `choice` answers a
   * short question of the last answer by a tap.
   */
  say: resident
    .input(
      z.object({
        chat: z.nullable(Id),
        key: line(64).check(z.minLength(8, '缺少编号')),
        text: words('问题', 2000),
        choice: z.optional(
          z.object({ card: line(60), question: z.int32().check(z.minimum(0), z.maximum(1)), choice: z.int32().check(z.minimum(0), z.maximum(3)) }),
        ),
      }),
    )
    .output(Chat),
  showChat: resident.input(z.object({ chat: Id })).output(Chat),
  /** One's own conversations, the latest first (我的问题). */
  listChats: resident.input(z.object({})).output(z.array(z.object({ id: z.string(), title: z.string(), at: z.iso.datetime() }))),
  /** An article that a card cites, with its neighbours and whether the law holds. Open to everybody. */
  getArticle: operation({ by: ['resident', 'lawyer', 'mediator', 'committee', 'townCentre', 'districtCentre', 'gridWorker', 'admin'], reach: 'anyone' })
    .input(z.object({ law: line(80), article: line(30) }))
    .output(ArticleShown),
}
