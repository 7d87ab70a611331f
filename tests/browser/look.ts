import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { deskSize, phoneSize } from './phone'

const widths = [320, 390, 768, 1280, 1440]

/** What is wider than the window, in px. Rows that are meant to be pushed sideways (tabs, filters) do not count. */
export async function overflow(page: Page, width: number): Promise<string[]> {
  await page.setViewportSize({ width, height: phoneSize.height })
  return page.evaluate(() => {
    const frames = [document.documentElement, ...document.querySelectorAll<HTMLElement>('.taro_page, .page, .page-body, .page-foot, .sheet')]
    const wide = frames.filter((one) => one.clientWidth > 0 && one.scrollWidth > one.clientWidth)
    return wide.map((one) => `at ${window.innerWidth}: ${one.tagName}.${one.className} needs ${one.scrollWidth}`)
  })
}

async function faults(page: Page, size: { width: number; height: number }): Promise<string[]> {
  await page.setViewportSize(size)
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
  const grave = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
  return grave.flatMap(({ id, nodes }) => nodes.map(({ html }) => `at ${size.width}: ${id}: ${html.slice(0, 160)}`))
}

/** Anything to tap that is lower or narrower than so many px. */
export function tooSmall(page: Page, least: number): Promise<string[]> {
  return page.evaluate((px) => {
    const taps = [...document.querySelectorAll<HTMLElement>('.page .tap')].filter((one) => one.offsetParent !== null)
    const small = taps.filter((one) => Math.min(one.offsetHeight, one.offsetWidth) < px)
    return small.map((one) => `${one.offsetWidth}×${one.offsetHeight}: ${one.getAttribute('aria-label') ?? one.innerText}`)
  }, least)
}

/** What can be found wrong with what is on the page now: targets under 44 px, anything wider than the window, what axe calls serious. */
export async function looked(page: Page): Promise<Record<string, string[]>> {
  const small = await tooSmall(page, 44)
  const sideways: string[] = []
  for (const width of widths) sideways.push(...(await overflow(page, width)))
  return { small, sideways, axe: [...(await faults(page, phoneSize)), ...(await faults(page, deskSize))] }
}
export const nothing = { small: [], sideways: [], axe: [] }
