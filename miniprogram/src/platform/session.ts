import type { Me } from '@shared/platform/platform.contract'
import Taro from '@tarojs/taro'
import { asRefused, call } from './call'
import { kept } from './kept'
import { forgetSeen, seenOr } from './seen'
import { token } from './token'
import { type Asked, useCall } from './use-call'

/** Who we are, as last heard. In memory only. */
export const me = kept<Me | null>(null, null)

/** Asks who we are and remembers the answer for the frames of all pages; staff without a network are who they were. */
export async function askWhoIAm(): Promise<Me> {
  const answer = await seenOr('me', () => call.platform.whoAmI({}), isStaff)
  me.set(answer)
  return answer
}

export function useMe(): Asked<Me> {
  return useCall(askWhoIAm, [])
}

/** Whether this person has a post. */
export function isStaff(who: Me | null): boolean {
  return (who?.grants.length ?? 0) > 0
}

/** Walks a grid, often without a signal. */
export function isWorker(who: Me | null): boolean {
  return who?.grants.some(({ role }) => role === 'gridWorker') ?? false
}

/** Answers residents' legal questions. */
export function isLawyer(who: Me | null): boolean {
  return who?.grants.some(({ role }) => role === 'lawyer') ?? false
}

/** A browser that nobody has signed in on is led to a door: the demo's people, or the code for the phone. */
export async function findDoor(): Promise<void> {
  if (process.env.TARO_ENV !== 'h5') return
  // The link of an area survey opens for whoever holds its code.
  if (location.hash.startsWith('#/appeals/area/')) return
  const who = await askWhoIAm().catch(asRefused)
  if ('personId' in who ? who.personId !== null : who.code !== 'notSignedIn') return
  const people = await call.platform.listDemoPeople({}).catch(() => [])
  await Taro.reLaunch({ url: people.length > 0 ? '/platform/demo/index' : '/platform/sign-in/index' })
}

/** Starts as somebody: remembers the token and forgets what belonged to the one before. */
export async function enterWith(newToken: string): Promise<Me> {
  token.set(newToken)
  forgetSeen()
  me.set(null)
  return askWhoIAm()
}

export async function leave(): Promise<void> {
  await call.platform.signOut({}).catch(() => null)
  token.set('')
  forgetSeen()
  me.set(null)
}
