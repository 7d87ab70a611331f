import type { Area } from '@shared/legal/card'
import type { CardDraft } from '@shared/legal/card-version'
import { kept } from '@/platform/kept'

/** A card as it is being written on this device. */
export interface WrittenCard {
  card: CardDraft
  /** What was there when writing began. */
  revision: number
  /** Questions on the list that it is written for. */
  questions: readonly string[]
}

/** By key. Kept on the device with every letter until it has arrived. */
const written = kept<Readonly<Record<string, WrittenCard>>>('legal.cards', {})

/** Questions that a card is opened for, until something is written. */
const openedFor = new Map<string, readonly string[]>()

export function openFor(key: string, questions: readonly string[]): void {
  openedFor.set(key, questions)
}

export function questionsFor(key: string): readonly string[] {
  return openedFor.get(key) ?? []
}

export function useWritten(key: string): WrittenCard | null {
  return written.use()[key] ?? null
}

export function writtenOf(key: string): WrittenCard | null {
  return written.get()[key] ?? null
}

/** Cards that were begun here and never kept by the district. */
export function useBegun(): [key: string, card: WrittenCard][] {
  return Object.entries(written.use()).filter(([, { revision, card }]) => revision === 0 && card.id.startsWith('own-'))
}

export function putWritten(key: string, card: WrittenCard): void {
  written.set({ ...written.get(), [key]: card })
}

export function dropWritten(key: string): void {
  openedFor.delete(key)
  const { [key]: _, ...others } = written.get()
  written.set(others)
}

/** Begins a card of the district's own, with the questions that it is to answer. Answers its key. */
export function beginCard(asked: readonly string[] = [], questions: readonly string[] = [], area: Area = 'work'): string {
  const same = Object.entries(written.get()).find(([, one]) => questions.length > 0 && one.questions.some((id) => questions.includes(id)))
  if (same) return same[0]
  const key = `own-${Date.now().toString(36)}${Math.floor(Math.random() * 1296).toString(36)}`
  putWritten(key, { revision: 0, questions, card: blank(key, asked, area) })
  return key
}

function blank(id: string, asked: readonly string[], area: Area): CardDraft {
  return {
    id,
    area,
    title: (asked[0] ?? '').slice(0, 40),
    asked: asked.map((text) => text.slice(0, 80)),
    terms: [],
    answer: [{ text: '', cites: [] }],
    asks: [],
    steps: [],
    papers: [],
    limits: [],
    places: [],
    cites: [],
    not: '',
    reviewed: new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10),
  }
}

/** What is sent: without the lines that nothing stands in. */
export function tidied(card: CardDraft): CardDraft {
  const lines = (list: readonly string[]) => list.map((one) => one.trim()).filter(Boolean)
  const sentences = (list: CardDraft['answer']) => list.filter(({ text }) => text.trim())
  return {
    ...card,
    asked: lines(card.asked),
    terms: lines(card.terms),
    steps: lines(card.steps),
    papers: lines(card.papers),
    places: lines(card.places),
    answer: sentences(card.answer),
    limits: sentences(card.limits),
    asks: card.asks.map((one) => ({ ...one, choices: one.choices.map((choice) => ({ ...choice, adds: sentences(choice.adds) })) })),
  }
}
