import type { Bag } from '@shared/appeals/bag'
import type { CategoryName } from '@shared/triage/category'
import { sql } from 'drizzle-orm'
import { type Db, rowsOf } from '@platform/kernel/database'
import { appeals, corrections } from './tables'

export interface LessonRow {
  bag: Bag
  title: string | null
  text: string
  category: CategoryName
  corrected: boolean
}

/** The words of the orders whose category staff judged last, and what they said, at most `most`; in the order of the orders' ids. */
export async function listLessons(db: Db, districtId: string, most: number): Promise<LessonRow[]> {
  return rowsOf<LessonRow>(
    db,
    sql`select a.bag, a.title, a.text, c.category, c.corrected
      from (
        select * from (
          select distinct on (order_id) order_id, appeal_id, at, "to" as category, "from" <> "to" as corrected
          from ${corrections} where district_id = ${districtId} and about = 'category'
          order by order_id, at desc, id desc
        ) as latest order by at desc, order_id limit ${most}
      ) as c
      join ${appeals} as a on a.district_id = ${districtId} and a.id = c.appeal_id
      order by c.order_id`,
  )
}
