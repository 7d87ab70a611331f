import automator from 'miniprogram-automator'
import { serveAutomator } from './automator-server'
import { dressDevTools } from './devtools-answers'
import type { MiniProgram } from './mini-program'
import type { Outside, Settings } from './runtime/manifest'
import { openStage } from './runtime/stage'
import { projectRoot, weappBuild } from './weapp-build'

export interface Wanted {
  /** Address of the local WeChat endpoint: cloud functions are called at `<base>/wx-cloud/call`. */
  readonly base: string
  readonly openid: string
  /** The JPEG that camera and album answer with; without it choosing a picture is cancelled. */
  readonly photo?: Uint8Array
  /** Where the phone is, in GCJ-02 degrees. */
  readonly place?: { readonly lng: number; readonly lat: number; readonly name?: string; readonly address?: string }
  /** How it is opened: the first page and scene 1001 when nothing is said. */
  readonly launch?: { readonly path?: string; readonly query?: Readonly<Record<string, string>>; readonly scene?: number }
  readonly subscribe?: 'accept' | 'reject'
  /** Whether the privacy guideline was agreed to before; yes when nothing is said. */
  readonly privacyAgreed?: boolean
  /** Another build than `dist/weapp`. */
  readonly dist?: string
}

export interface OpenMiniProgram {
  readonly miniProgram: MiniProgram
  /** Tags that no component implements; must be empty. */
  unknownTags(): Promise<string[]>
  /** Errors nobody caught, and what the program wrote to `console.error`; must be empty. */
  errors(): Promise<string[]>
  /** What the phone was asked to do that no page shows: calls, shares, copied text. Empty in WeChat DevTools. */
  outside(): Promise<Outside[]>
  /** Takes the net away and gives it back. */
  setOnline(online: boolean): Promise<void>
  close(): Promise<void>
}

/**
 * Opens the mini-program for a test: on the runtime page, or, when `WX_CLI_PATH` names the command line tool of
 * WeChat DevTools, in DevTools itself, where the same test drives it.
 */
export function openMiniProgram(wanted: Wanted): Promise<OpenMiniProgram> {
  const cliPath = process.env.WX_CLI_PATH
  return cliPath ? openInDevTools(cliPath, settingsOf(wanted)) : openOnPage(wanted.dist ?? weappBuild(), settingsOf(wanted))
}

async function openOnPage(dist: string, settings: Settings): Promise<OpenMiniProgram> {
  const stage = await openStage(dist, settings)
  const server = await serveAutomator(stage.page)
  const miniProgram = await automator.connect({ wsEndpoint: server.wsEndpoint }).catch(async (error: unknown) => {
    await stage.close()
    throw error
  })
  const report = () => stage.page.evaluate('window.__automation.report()') as Promise<{ unknownTags: string[]; errors: string[]; outside: Outside[] }>
  return {
    miniProgram,
    unknownTags: async () => (await report()).unknownTags,
    errors: async () => (await report()).errors,
    outside: async () => (await report()).outside,
    setOnline: (online) => stage.context.setOffline(!online),
    close: async () => {
      miniProgram.disconnect()
      await server.close()
      await stage.close()
    },
  }
}

async function openInDevTools(cliPath: string, settings: Settings): Promise<OpenMiniProgram> {
  weappBuild()
  const miniProgram = await automator.launch({ cliPath, projectPath: projectRoot })
  const errors: string[] = []
  miniProgram.on('exception', (thrown: unknown) => errors.push(JSON.stringify(thrown)))
  await dressDevTools(miniProgram, settings)
  return {
    miniProgram,
    unknownTags: () => Promise.resolve([]),
    errors: () => Promise.resolve(errors),
    outside: () => Promise.resolve([]),
    setOnline: async (online) => {
      if (online) await miniProgram.restoreWxMethod('getNetworkType')
      else await miniProgram.mockWxMethod('getNetworkType', { networkType: 'none' })
    },
    close: () => miniProgram.close(),
  }
}

function settingsOf(wanted: Wanted): Settings {
  return {
    base: wanted.base.replace(/\/$/, ''),
    openid: wanted.openid,
    photo: wanted.photo ? Buffer.from(wanted.photo).toString('base64') : null,
    place: { lng: 0, lat: 0, name: '', address: '', ...wanted.place },
    launch: { path: wanted.launch?.path ?? null, query: wanted.launch?.query ?? {}, scene: wanted.launch?.scene ?? 1001 },
    subscribe: wanted.subscribe ?? 'accept',
    privacyAgreed: wanted.privacyAgreed ?? true,
  }
}
