import * as z from 'zod/mini'
import { Point } from '../platform/place'
import { Role } from '../platform/role'
import { line, words } from '../platform/text'
import { Bag } from './bag'
import { limits } from './limits'
import { Reasons, Urgency } from './order'

/** An appeal that nobody has sent: what would happen to it? */
export const WhatIf = z.object({
  bag: z._default(Bag, 'complaint'),
  title: z.optional(words('标题', 200)),
  text: words('内容', limits.channelText),
  place: z.optional(Point),
  placeText: z.optional(words('位置说明', 200)),
  territory: z.optional(z.string().check(z.maxLength(64))),
  /** When it would come; now if left out. */
  at: z.optional(
    z.iso
      .datetime({ offset: true, error: '时间应写成 2026-11-23T22:00:00+08:00' })
      .check(z.refine((at) => /^20\d\d-/.test(at), '时间应在 2000 年到 2099 年之间')),
  ),
  /** A version of the rules other than the one that holds, such as the draft. */
  version: z.optional(z.int32()),
})
export type WhatIf = z.infer<typeof WhatIf>

export const Foresight = z.object({
  place: z.object({ territory: z.string(), placeName: z.string(), confidence: z.number(), reason: z.string() }),
  category: z.object({ l1: z.string(), l2: z.nullable(z.string()), confidence: z.number(), reasons: Reasons }),
  urgency: Urgency,
  bagHint: z.nullable(Bag),
  /** The rule that decides; null = as usual. */
  rule: z.nullable(z.object({ id: z.string(), version: z.int(), sentence: z.string() })),
  post: z.object({ key: z.string(), role: Role, name: z.string(), person: z.string(), onDuty: z.boolean() }),
  routeReasons: Reasons,
  acceptDue: z.iso.datetime(),
  replyDue: z.iso.datetime(),
})
export type Foresight = z.infer<typeof Foresight>

/** A dry run looks at this many orders at most, and at so many in one call. */
export const dryRun = { most: 5000, page: 500, samples: 5 } as const

export const DryRunRequest = z.object({
  version: z.int32(),
  /** Only orders that came on this Shanghai day or later: 2026-11-01. */
  since: z.optional(z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/, '日期应写成 2026-11-25'))),
  /** How many are still to be looked at. */
  most: z._default(z.int().check(z.minimum(1, '至少 1 件'), z.maximum(dryRun.most, `最多 ${dryRun.most} 件`)), 1000),
  after: z.optional(line(40)),
})

/** What a page of a dry run found. Pages are added up by whoever asks. */
export const DryRunPage = z.object({
  read: z.number(),
  /** How many would go elsewhere than by the rules that hold. */
  moved: z.number(),
  /** Orders that nobody would have: never any, and said so. */
  unowned: z.number(),
  rules: z.array(z.object({ rule: z.string(), count: z.number() })),
  moves: z.array(
    z.object({ from: z.string(), to: z.string(), count: z.number(), samples: z.array(z.object({ number: z.string(), orderId: z.nullable(z.string()) })) }),
  ),
  next: z.nullable(z.object({ after: z.string(), most: z.int() })),
})
export type DryRunPage = z.infer<typeof DryRunPage>
