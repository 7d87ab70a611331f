import type { Category, SaveCategory } from '@shared/triage/category'

/** A category as it is being written. Numbers are typed, so they are text until they are saved. */
export interface Draft extends Omit<SaveCategory, 'acceptHours' | 'replyDays' | 'aliases'> {
  aliases: string
  acceptHours: string
  replyDays: string
  /** As it stands; null for a new one. */
  was: Category | null
  /** The first level over it, or null for a first level. */
  under: string | null
}

const written = (hours: number | null) => (hours === null ? '' : String(hours))

export function draftOf(was: Category): Draft {
  const { code, version, l1, l2, body, sensitive, emergency, evidence, merging } = was
  const times = { acceptHours: written(was.acceptHours), replyDays: written(was.replyDays) }
  return {
    code,
    version,
    name: l2 ?? l1,
    aliases: was.aliases.join('、'),
    body,
    ...times,
    sensitive,
    emergency,
    evidence,
    merging,
    was,
    under: l2 === null ? null : l1,
  }
}

/** A new category with the next free code: after the last one, retired ones counted. */
export function newDraft(all: readonly Category[], first: Category | null): Draft {
  const length = first ? 4 : 2
  const beside = all.filter(({ code }) => code.length === length && (!first || code.startsWith(first.code)))
  const last = Math.max(0, ...beside.map(({ code }) => Number(code.slice(-2))))
  const code = `${first?.code ?? ''}${String(last + 1).padStart(2, '0')}`
  const terms = {
    body: null,
    acceptHours: '',
    replyDays: '',
    sensitive: false,
    emergency: false,
    evidence: false,
    merging: first?.merging ?? ('samePerson' as const),
  }
  return { code, version: 0, name: '', aliases: '', ...terms, was: null, under: first?.l1 ?? null }
}

/** What is sent. Numbers that are none stay none here: the server says what is wrong with them. */
export function toSave({ code, version, name, aliases, body, acceptHours, replyDays, sensitive, emergency, evidence, merging }: Draft): SaveCategory {
  const list = aliases
    .split(/[、，,；;\s]+/)
    .map((alias) => alias.trim())
    .filter(Boolean)
  return {
    code,
    version,
    name,
    aliases: list,
    body,
    acceptHours: toNumber(acceptHours),
    replyDays: toNumber(replyDays),
    sensitive,
    emergency,
    evidence,
    merging,
  }
}

function toNumber(typed: string): number | null {
  return typed.trim() === '' ? null : Number(typed)
}

/** Whether saving would change something. */
export function isChanged(draft: Draft): boolean {
  return !draft.was || JSON.stringify(toSave(draft)) !== JSON.stringify(toSave(draftOf(draft.was)))
}
