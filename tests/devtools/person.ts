import type { MiniProgram } from './mini-program'

type Page = NonNullable<Awaited<ReturnType<MiniProgram['currentPage']>>>
type Element = NonNullable<Awaited<ReturnType<Page['$']>>>
interface Typing extends Element {
  input(words: string): Promise<void>
}

/** How long a person waits for something to appear, and how often it is looked for, in ms. */
const patience = 15_000
const pause = 100

/** Somebody in front of the mini-program: looks, taps and types by what is written and by accessible names. */
export interface Person {
  /** Waits until these words are on the page. */
  see(words: string): Promise<void>
  /** Everything written on the page now. */
  read(): Promise<string>
  /** Taps what is called so, by accessible name or by its own words; waits for it to be there. */
  tap(name: string): Promise<void>
  /** Waits until something is called so. */
  find(name: string): Promise<void>
  /** Types into the field of this name. */
  type(field: string, words: string): Promise<void>
  /** Where the program is. */
  path(): Promise<string>
  /** An attribute of what is called so. */
  attribute(name: string, attribute: string): Promise<string | null>
}

export function personAt(miniProgram: MiniProgram): Person {
  const page = async () => (await miniProgram.currentPage()) as Page
  const read = async () => (await (await page()).$('.page'))?.text() ?? ''
  const see = (words: string) =>
    waitFor(
      async () => ((await read()).includes(words) ? true : null),
      async () => `“${words}” did not appear on:\n${await read()}`,
    )
  const control = (name: string) =>
    waitFor(
      async () => named(await (await page()).$$('.tap'), name),
      async () => `nothing called “${name}” is here:\n${await read()}`,
    )
  const field = (name: string) =>
    waitFor(
      async () => {
        const shown = await page()
        return named([...(await shown.$$('textarea')), ...(await shown.$$('input'))], name)
      },
      () => Promise.resolve(`no field is called “${name}”`),
    )
  return {
    read,
    see: async (words) => void (await see(words)),
    tap: async (name) => (await control(name)).tap(),
    find: async (name) => void (await control(name)),
    type: async (name, words) => ((await field(name)) as Typing).input(words),
    path: async () => (await page()).path,
    attribute: async (name, attribute) => (await control(name)).attribute(attribute),
  }
}

/** The one whose accessible name, or else whose words, are these; a name that begins so will do. */
async function named(elements: Element[], name: string): Promise<Element | null> {
  const names = await Promise.all(elements.map(async (element) => ((await element.attribute('aria-label')) || (await element.text()) || '').trim()))
  const exact = names.indexOf(name)
  return elements[exact >= 0 ? exact : names.findIndex((one) => one.startsWith(name))] ?? null
}

async function waitFor<T>(find: () => Promise<T | null>, complain: () => Promise<string>): Promise<T> {
  for (let waited = 0; waited < patience; waited += pause) {
    const found = await find().catch(() => null)
    if (found !== null) return found
    await new Promise((resolve) => setTimeout(resolve, pause))
  }
  throw new Error(await complain())
}
