import type { Holder, MyAppeal } from '@shared/appeals/appeal'
import type { OrderStatus } from '@shared/appeals/order.flow'
import { byWords, lateWords } from '@shared/platform/due-words'
import type { Tone } from '@/ui/basics'

/** Where an appeal is, said to the one who made it. "Closed" never says "fixed". */
export const residentStatus: Record<OrderStatus, string> = {
  held: '正在审核',
  dispatched: '等待接收',
  handling: '正在办理',
  waiting: '等您补充',
  suspended: '暂时停下',
  replied: '请您评价',
  visiting: '等待回访',
  closed: '已办结',
  withdrawn: '已撤回',
  merged: '合并办理',
}

export const statusTone: Record<OrderStatus, Tone> = {
  held: 'plain',
  dispatched: 'calm',
  handling: 'yellow',
  waiting: 'soon',
  suspended: 'calm',
  replied: 'good',
  visiting: 'soon',
  closed: 'plain',
  withdrawn: 'plain',
  merged: 'calm',
}

/** How many of the five stretches are behind: sent, taken, being done, answered, judged. */
export const stretch: Record<OrderStatus, number> = {
  held: 1,
  dispatched: 1,
  handling: 3,
  waiting: 3,
  suspended: 3,
  replied: 4,
  visiting: 4,
  closed: 5,
  withdrawn: 0,
  merged: 1,
}

/** 网格员王芳 for the grid worker, whose place the reader knows; 稻香村村委会李主任 for all others. */
export function holderWords(holder: Holder): string {
  const parts = holder.post.split(' ')
  const title = parts.at(-1) ?? ''
  if (!holder.name || holder.post.includes(holder.name)) return holder.post
  return title.startsWith('网格员') ? `网格员${holder.name}` : `${parts[0] ?? ''}${holder.name}`
}

/** One sentence: who has it, until when. */
export function whereWords(appeal: Pick<MyAppeal, 'status' | 'holder' | 'due'>, now: Date): string {
  const who = holderWords(appeal.holder)
  const by = appeal.due ? byWords(appeal.due, now) : ''
  const late = appeal.due && lateWords(appeal.due, now)
  switch (appeal.status) {
    case 'held':
      return `内容要先看一遍，${who}正在看${by ? `，${by}有结果` : ''}`
    case 'dispatched':
      if (late) return `已派给${who}，本该${by}接收，${late}`
      return `已派给${who}${by ? `，${by}接收` : ''}`
    case 'handling':
      if (late) return `${who}正在办，本该${by}回复，${late}`
      return `${who}正在办${by ? `，${by}回复您` : ''}`
    case 'waiting':
      return `${who}想请您再说一点，说了才能接着办`
    case 'suspended':
      return `${who}在等外部条件，条件好了就接着办，原因见下面的进展`
    case 'replied':
      return `${who}已回复，办得怎么样由您来评`
    case 'visiting':
      return `您不太满意，会有别的工作人员回访您`
    case 'closed':
      return `由${who}办理`
    case 'withdrawn':
      return '您已撤回，不再办理'
    case 'merged':
      return `与邻居反映的同一件事一起，由${who}办理`
  }
}
