import type { Category } from '@shared/triage/category'
import { changedWords } from './category-words'
import { draftOf, isChanged, newDraft, toSave } from './category-draft'

const category = (code: string, l1: string, l2: string | null, change: Partial<Category> = {}): Category => ({
  code,
  l1,
  l2,
  aliases: [],
  body: null,
  bodyName: null,
  acceptHours: null,
  replyDays: null,
  sensitive: false,
  emergency: false,
  evidence: false,
  merging: 'samePerson',
  version: 1,
  retired: false,
  ...change,
})
const first = category('01', '城乡建设', null, { merging: 'never' })
const all = [first, category('0101', '城乡建设', '路灯', { retired: true }), category('0102', '城乡建设', '停车'), category('02', '民政', null)]

test('a new category gets the next code, retired ones counted, and the rule for merging of what it is under', () => {
  expect(newDraft(all, first)).toMatchObject({ code: '0103', version: 0, under: '城乡建设', merging: 'never' })
  expect(newDraft(all, null)).toMatchObject({ code: '03', under: null })
})

test('aliases may be parted in any usual way, and an empty time is none', () => {
  const draft = { ...draftOf(first), aliases: '住建、 城建，建设;规划', acceptHours: '', replyDays: '7' }
  expect(toSave(draft)).toMatchObject({ name: '城乡建设', aliases: ['住建', '城建', '建设', '规划'], acceptHours: null, replyDays: 7 })
  expect(isChanged(draft)).toBe(true)
  expect(isChanged(draftOf(first))).toBe(false)
})

test('the history says what was different, in words', () => {
  const then = category('0102', '城乡建设', '停车')
  expect(changedWords({ ...then, replyDays: 3, sensitive: true }, then)).toBe('答复时限：无 → 3；敏感：否 → 是')
  expect(changedWords({ ...then, retired: true }, then)).toBe('停用')
  expect(changedWords(then, undefined)).toBe('最初')
})
