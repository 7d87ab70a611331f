import type { Phrase } from '@shared/legal/consult-help'

const phrase = (id: string, name: string, body: string): Phrase => ({ id, name, body, shipped: true })

/** 常用语 that the product comes with: what nearly every consultation needs to be said once. */
export const shippedPhrases: readonly Phrase[] = [
  phrase(
    'shipped-papers',
    '先要材料',
    '您好，我看了您说的情况。麻烦先把手上的材料拍给我看看：合同或欠条、转账记录、聊天记录、对方的姓名和联系方式。证件号码请遮住。没有书面材料也没关系，告诉我有谁能证明。',
  ),
  phrase(
    'shipped-when',
    '问清时间',
    '这件事和时间关系很大。请告诉我：事情是哪一天发生的？您最后一次向对方要求是什么时候，怎么要求的？时效从那时算起，别拖过了。',
  ),
  phrase(
    'shipped-mediate',
    '先调解',
    '这件事可以先由村（社区）调解委员会调解，不收费。谈成了签调解协议，双方可以一起去法院申请司法确认，确认后对方不履行能直接申请强制执行。',
  ),
  phrase(
    'shipped-aid',
    '法律援助',
    '您家里经济困难的，可以到区法律援助中心申请免费律师，带上身份证明和困难证明；要工资、工伤、赡养费、抚养费的，条件更宽。也可以先打 12348 问清要带什么。',
  ),
  phrase('shipped-limits', '不作保证', '以上是按您说的情况给的意见，结果要看证据和办案机关的认定，我不能替您保证。有新情况请接着写在这里。'),
]
