// One cloud function in a process of its own, called as WeChat calls it. Plain JavaScript: no loader between Node and the bundle.
// Argument: the bundle. In: { id, event, context, identity }. Out: { ready } once loaded, then { id, result } or { id, error }.
const { main } = require(require('node:path').resolve(process.argv[2]))

process.on('message', ({ id, event, identity }) => {
  // WeChat puts the caller into the environment and calls `main` in the same tick; the next call overwrites it.
  for (const key of (process.env.WX_CONTEXT_KEYS ?? '').split(',')) delete process.env[key]
  Object.assign(process.env, identity, { WX_CONTEXT_KEYS: Object.keys(identity).join(',') })
  const answer = main(event, { callbackWaitsForEmptyEventLoop: false, function_name: 'function', request_id: String(id) })
  Promise.resolve(answer).then(
    (result) => process.send({ id, result }),
    (error) => process.send({ id, error: String(error) }),
  )
})
process.on('disconnect', () => process.exit(0))
process.send({ ready: true })
