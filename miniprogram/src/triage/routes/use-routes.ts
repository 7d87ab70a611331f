import type { RouteRule, RouteRules, RouteSet } from '@shared/triage/route-rule'
import type { RuleNames } from '@shared/triage/rule-sentence'
import { asRefused, call } from '@/platform/call'
import { useAct } from '@/platform/use-act'
import { useCall } from '@/platform/use-call'

/** The rules as the page works on them: every change is a new state of the draft on the server, so that nothing is lost. */
export function useRoutes(allowed: boolean) {
  const list = useCall(async () => (allowed ? call.triage.listRouteSets({}) : null), [allowed])
  const sets = list.value?.sets ?? []
  const live = sets.find(({ state }) => state === 'live') ?? null
  const draft = sets.find(({ state }) => state === 'draft') ?? null
  const shown = draft ?? live
  const put = (set: RouteSet) => {
    if (!list.value) return
    const others = sets
      .filter(({ version }) => version !== set.version)
      .map((one) => (set.state === 'live' && one.state === 'live' ? { ...one, state: 'retired' as const } : one))
    list.put({ ...list.value, sets: [set, ...others] })
  }
  const save = useAct(async (change: Partial<RouteRules>, note?: string) => {
    const rules = change.rules ?? shown?.rules ?? []
    const useCategoryBody = change.useCategoryBody ?? shown?.useCategoryBody ?? false
    try {
      const saved = await call.triage.saveRouteDraft({
        version: draft?.version ?? null,
        revision: draft?.revision ?? 0,
        rules: [...rules],
        useCategoryBody,
        note: note ?? draft?.note ?? '',
      })
      put(saved)
      // Territories that a new rule speaks of have names to be looked up.
      if (change.rules?.some(({ when }) => when.territory && !list.value?.territories.some(({ path }) => path === when.territory))) list.again()
      return saved
    } catch (thrown) {
      if (asRefused(thrown).code === 'changedMeanwhile') list.again()
      throw thrown
    }
  })
  const publish = useAct(async (set: { version: number; revision: number }) => {
    const published = await call.triage.publishRoutes({ version: set.version, revision: set.revision })
    put(published)
    list.again()
    return published
  })
  return { list, live, draft, shown, save, publish, names: namesOf(list.value) }
}

export type Routes = ReturnType<typeof useRoutes>

interface Known {
  bodies: { id: string; name: string }[]
  territories: { path: string; name: string }[]
}

function namesOf(known: Known | null): RuleNames {
  return {
    body: (id) => known?.bodies.find((one) => one.id === id)?.name ?? null,
    territory: (path) => known?.territories.find((one) => one.path === path)?.name ?? null,
  }
}

/** The rules with one moved a place up (-1) or down (1). */
export function moved(rules: readonly RouteRule[], at: number, by: -1 | 1): RouteRule[] {
  const [one, other] = [rules[at], rules[at + by]]
  if (!one || !other) return [...rules]
  return rules.map((rule, place) => (place === at ? other : place === at + by ? one : rule))
}

/** A new rule's id: unlike any that a set can have. */
export function newId(): string {
  return `r${Date.now().toString(36)}${Math.floor(Math.random() * 1296).toString(36)}`
}
