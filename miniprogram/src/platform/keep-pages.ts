/** In a browser the pages are kept, so that they open without a network (`service-worker.js`). WeChat keeps its own. */
export function keepPages(): void {
  if (process.env.TARO_ENV !== 'h5' || !('serviceWorker' in navigator)) return
  // Where a browser does not allow it (plain http), the pages need a network as before.
  navigator.serviceWorker.register('sw.js', { updateViaCache: 'none' }).catch(() => undefined)
}
