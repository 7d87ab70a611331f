import { installAutomation } from './automation'
import { defineBuiltIns } from './elements'
import { fault, watchFaults } from './faults'
import { load, prepareCode } from './loader'
import { appConfig, manifest, settings } from './program'
import { app } from './open-pages'
import { goTo, startContext } from './router'
import { scopeOf } from './scope'
import { launchOptions } from './wx/device'

/** Boots the program as WeChat does: styles, `app.js`, `onLaunch`, `onShow`, first page. */
function boot(): void {
  watchFaults()
  defineBuiltIns()
  const style = document.createElement('style')
  style.textContent = manifest.styles.app ?? ''
  document.head.append(style)
  startContext()
  prepareCode(scopeOf)
  load('app', 'app')
  for (const hook of ['onLaunch', 'onShow']) {
    const method = app()?.[hook]
    if (typeof method === 'function') method.call(app(), launchOptions())
  }
  const query = Object.entries(settings.launch.query)
    .map(([name, value]) => `${name}=${value}`)
    .join('&')
  goTo('reLaunch', { url: `/${settings.launch.path ?? appConfig.pages[0] ?? ''}?${query}` })
}

installAutomation()
try {
  boot()
} catch (error) {
  fault(error)
}
