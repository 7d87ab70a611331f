import * as z from 'zod/mini'
import { line, words } from '../platform/text'

/** The matters of villages and estates that cards are sorted by. */
export const areas = {
  work: '打工与工资',
  injury: '工伤',
  debt: '借钱与担保',
  marriage: '婚姻与彩礼',
  family: '赡养、抚养与继承',
  neighbours: '邻里',
  property: '物业与业委会',
  housing: '租房与买房',
  land: '土地、宅基地与村集体',
  traffic: '交通事故',
  consumer: '消费',
  fraud: '诈骗与网络',
  minors: '未成年人',
  violence: '家庭暴力与人身安全',
  police: '报警与行政处罚',
  petition: '信访',
  court: '调解、打官司与公证',
} as const
export const Area = z.enum(Object.keys(areas) as (keyof typeof areas)[])
export type Area = z.infer<typeof Area>

const iso = z.iso.date('日期写作 2026-11-26')

/** One article that a card rests on. `law` is the full name; `says` a stretch of the article's own text that carries the point. */
export const Citation = z.object({ law: words('法律名称', 80), article: words('条号', 30), says: words('引文', 200, 4) })
export type Citation = z.infer<typeof Citation>

/** A sentence of an answer and the articles it rests on, as places in the card's `cites`; none = it says nothing of the law. */
export const Sentence = z.object({ text: words('答复', 200), cites: z.array(z.int32().check(z.minimum(0), z.maximum(19))).check(z.maxLength(6)) })
export type Sentence = z.infer<typeof Sentence>

/** A short question that the answer depends on; each choice may add sentences. */
export const Asking = z.object({
  question: words('反问', 60),
  choices: z
    .array(z.object({ label: words('选项', 20), adds: z.array(Sentence).check(z.maxLength(4)) }))
    .check(z.minLength(2, '反问至少给 2 个选项'), z.maxLength(4, '反问最多 4 个选项')),
})
export type Asking = z.infer<typeof Asking>

/** Knowledge card (知识卡): what a resident gets for one everyday matter. Written for this product, reviewed by a lawyer. */
export const Card = z.object({
  /** Kebab-case, never reused: `unpaid-wages`. */
  id: z.string().check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, '卡片编号用小写字母、数字和短横'), z.maxLength(60)),
  area: Area,
  title: words('标题', 40),
  /** The question as people ask it, in several wordings. */
  asked: z.array(words('问法', 80)).check(z.minLength(4, '问法至少写 4 种'), z.maxLength(20, '问法最多 20 种')),
  /** Words that plainly belong to this matter. */
  terms: z.array(words('关键词', 12)).check(z.maxLength(20, '关键词最多 20 个')),
  answer: z.array(Sentence).check(z.minLength(1, '答复至少写一句'), z.maxLength(5, '答复最多 5 句')),
  /** At most two. */
  asks: z.array(Asking).check(z.maxLength(2, '反问最多 2 个')),
  steps: z.array(words('步骤', 120)).check(z.minLength(1, '步骤至少写一步'), z.maxLength(8, '步骤最多 8 步')),
  papers: z.array(words('材料', 60)).check(z.maxLength(10, '材料最多 10 样')),
  /** Time limits: of what, how long, from when. */
  limits: z.array(Sentence).check(z.maxLength(5, '时间限制最多 5 句')),
  /** Kinds of places to go, for the district's own addresses to be put beside. */
  places: z.array(words('去处', 40)).check(z.minLength(1, '去处至少写一个'), z.maxLength(6, '去处最多 6 个')),
  cites: z.array(Citation).check(z.minLength(1, '至少引一条法条'), z.maxLength(20, '最多引 20 条')),
  /** What the card does not answer. */
  not: words('不包括', 160),
  reviewed: iso,
})
export type Card = z.infer<typeof Card>

/** From when until when a law is in force (效力), as somebody has looked it up; `until` null = in force at `reviewed`. */
export const Validity = z.object({
  law: line(80),
  from: z.nullable(iso),
  until: z.nullable(iso),
  replacedBy: z.nullable(line(80)),
  /** Where it was looked up: the promulgating order or the repealing law, by name and number. */
  source: words('来源', 160),
  reviewed: iso,
})
export type Validity = z.infer<typeof Validity>
