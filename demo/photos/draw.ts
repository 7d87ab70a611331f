/**
 * Draws the invented photos of the demo district: `npx tsx demo/photos/draw.ts`, with Chromium at CHROMIUM or /usr/bin/chromium.
 * Only needed after changing a scene; the pictures themselves are kept beside this file.
 */
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { peopleScenes } from './scenes-people'
import { streetScenes } from './scenes-street'

const page = (scene: string): string =>
  `<body style="margin:0"><svg xmlns="http://www.w3.org/2000/svg" width="1200" height="900" viewBox="0 0 1200 900">${scene}</svg></body>`

async function main(): Promise<void> {
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox'] })
  const sheet = await browser.newPage({ viewport: { width: 1200, height: 900 } })
  for (const [key, scene] of Object.entries({ ...streetScenes, ...peopleScenes })) {
    await sheet.setContent(page(scene))
    await sheet.screenshot({ path: join(import.meta.dirname, `${key}.jpg`), type: 'jpeg', quality: 72 })
  }
  await browser.close()
}

void main()
