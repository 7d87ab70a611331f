import type { InferContractRouterInputs, InferContractRouterOutputs } from '@orpc/contract'
import type { Contract } from '@shared/contract'

type In = InferContractRouterInputs<Contract>
type Out = InferContractRouterOutputs<Contract>
/** One operation over HTTP, as the pages ask it. */
export type Ask = <W extends keyof In & keyof Out, V extends keyof In[W] & keyof Out[W]>(word: W, verb: V, input: In[W][V]) => Promise<Out[W][V]>

/** Asks as one of the demo's people, for what a test needs before its screen is looked at. */
export async function askAs(url: string, key: string): Promise<Ask> {
  let token = ''
  const ask: Ask = async (word, verb, input) => {
    const headers = { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) }
    const response = await fetch(`${url}/api/${word}/${String(verb)}`, { method: 'POST', headers, body: JSON.stringify(input) })
    const answer = (await response.json()) as { ok: boolean; output: never; refusal?: { sentence: string } }
    if (!answer.ok) throw new Error(`${word}.${String(verb)}: ${answer.refusal?.sentence}`)
    return answer.output
  }
  token = (await ask('platform', 'signInAs', { key })).token
  return ask
}
