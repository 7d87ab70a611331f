const { statSync } = require('node:fs')

/** What takes longest begins first, so that no core waits for it at the end; the rest by size. */
const slow = ['bad-input/sent-to-appeals', 'bad-input/sent-to-others', 'permissions/who-may-do-what', 'offline/', 'functions/']

/** A test sequencer as Jest asks for one; it keeps no record of earlier runs. */
module.exports = class SlowFirst {
  sort(tests) {
    const rank = (path) => {
      const at = slow.findIndex((one) => path.includes(one))
      return at < 0 ? slow.length : at
    }
    return tests
      .map((test) => ({ test, rank: rank(test.path), size: statSync(test.path).size }))
      .sort((one, other) => one.rank - other.rank || other.size - one.size)
      .map(({ test }) => test)
  }
  allFailedTests(tests) {
    return tests
  }
  shard(tests) {
    return tests
  }
  cacheResults() {}
}
