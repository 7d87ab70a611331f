import { randomUUID } from 'node:crypto'
import type { InferContractRouterInputs } from '@orpc/contract'
import type { Contract } from '@shared/contract'

type NewAppeal = InferContractRouterInputs<Contract>['appeals']['submit']

/** A plain complaint that a resident might put into the yellow bag. */
export function anAppeal(change: Partial<NewAppeal> = {}): NewAppeal {
  return { key: randomUUID(), bag: 'complaint', text: '3号楼北边的路灯坏了三天，晚上看不见路', ...change }
}
