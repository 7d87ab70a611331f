import { chromium } from 'playwright-core'

/** A JPEG of a street at night with one lamp out, taken in the browser that the tests use anyway. */
export async function aPhoto(width = 800, height = 600): Promise<Uint8Array> {
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium', args: ['--no-sandbox'] })
  const page = await browser.newPage({ viewport: { width, height } })
  await page.setContent(
    '<body style="margin:0;height:100vh;background:linear-gradient(#123,#456 60%,#222)"><i style="position:absolute;left:48%;top:20%;width:2%;height:60%;background:#999"></i></body>',
  )
  const photo = await page.screenshot({ type: 'jpeg', quality: 85 })
  await browser.close()
  return photo
}
