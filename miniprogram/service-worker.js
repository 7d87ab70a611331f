// Opens the pages where there is no network (browser only). The build puts its own list of files in and writes this out as sw.js.
// Only what was built is kept: answers of the house never are, they lie in the program's own storage as far as they may.
const version = '{{version}}'
const files = ['{{files}}']
const prefix = 'wusedai-shell-'
const shell = prefix + version
const scope = self.registration.scope
const index = new URL('index.html', scope).href
const known = new Set(files.map((file) => new URL(file, scope).href))
/** So long somebody with a bad signal waits for the newest page before they get the one that is kept, ms. */
const patience = 5000

self.addEventListener('install', (event) => {
  event.waitUntil(keepShell())
})

self.addEventListener('activate', (event) => {
  event.waitUntil(dropOldShells().then(() => self.clients.claim()))
})

self.addEventListener('fetch', (event) => {
  const { request } = event
  if (request.method !== 'GET') return
  const { origin, pathname } = new URL(request.url)
  if (request.mode === 'navigate' && (request.url.split('#')[0] === scope || origin + pathname === scope || origin + pathname === index)) event.respondWith(page(request))
  else if (known.has(origin + pathname)) event.respondWith(part(request))
})

/** The whole build or nothing, past the browser's own cache where a name can mean two things. */
async function keepShell() {
  const cache = await caches.open(shell)
  await cache.addAll(files.map((file) => new Request(new URL(file, scope), file === 'index.html' ? { cache: 'reload' } : {})))
  await self.skipWaiting()
}

/** The one before this stays: a window that is still open with it finds its parts. */
async function dropOldShells() {
  const shells = (await caches.keys()).filter((name) => name.startsWith(prefix) && name !== shell)
  await Promise.all(shells.slice(0, -1).map((name) => caches.delete(name)))
}

/** The newest page while there is a network. The kept one is never written over by it: page and parts are of one build. */
async function page(request) {
  const kept = () => caches.open(shell).then((cache) => cache.match(index))
  const asked = fetch(request).catch(kept)
  const tired = new Promise((resolve) => setTimeout(resolve, patience)).then(kept)
  return (await Promise.race([asked, tired])) ?? (await asked) ?? Response.error()
}

/** A part's name says what is in it. */
async function part(request) {
  return (await caches.match(request)) ?? fetch(request)
}
