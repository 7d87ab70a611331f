import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startFarEnds } from '@platform/local/far-ends'
import { startLocalServer } from '../../cloudfunctions/entry/local'
import { aHouse, type TestHouse } from '../make/house'

export interface TownOnline {
  readonly house: TestHouse
  readonly url: string
  close(): Promise<void>
}

/** The small district with its server, object store and local WeChat endpoint, all in this process. */
export async function aTownOnline(): Promise<TownOnline> {
  const folder = await mkdtemp(join(tmpdir(), 'wusedai-town-'))
  let url = ''
  for (const name of ['COS_ENDPOINT', 'COS_BUCKET', 'COS_SECRET_ID', 'COS_SECRET_KEY', 'COS_PATH_STYLE']) delete process.env[name]
  const far = await startFarEnds({ folder, pushUrl: () => `${url}/wechat/push` })
  const house = await aHouse()
  const server = await startLocalServer(0, join(__dirname, '../../dist/h5'), { secret: 'unused' }, (at) => {
    url = at
    return Promise.resolve(house.running)
  })
  return {
    house,
    url,
    async close() {
      await server.close()
      await house.close()
      await far.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
