/** Files kept in a browser: IndexedDB, because a draft must outlive the page and a photo is too large for localStorage. */
let opened: Promise<IDBDatabase> | null = null

function open(): Promise<IDBDatabase> {
  opened ??= new Promise((resolve, reject) => {
    const request = indexedDB.open('wusedai', 1)
    request.onupgradeneeded = () => request.result.createObjectStore('files')
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
  return opened
}

async function within<T>(mode: IDBTransactionMode, work: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const store = (await open()).transaction('files', mode).objectStore('files')
  return new Promise((resolve, reject) => {
    const request = work(store)
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
}

export async function keepInBrowser(id: string, bytes: Blob): Promise<void> {
  await within('readwrite', (store) => store.put(bytes, id))
}

export async function readInBrowser(id: string): Promise<Blob | null> {
  return ((await within('readonly', (store) => store.get(id))) as Blob | undefined) ?? null
}

export async function dropInBrowser(id: string): Promise<void> {
  await within('readwrite', (store) => store.delete(id))
}
