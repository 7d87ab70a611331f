import { startWecomEndpoint, type WecomEndpoint } from '@platform/local/wecom-endpoint'
import { wecomRobot } from '@platform/ports/wecom-robot'

let far: WecomEndpoint
const shown: string[] = []
beforeAll(async () => {
  far = await startWecomEndpoint((line) => shown.push(line))
})
afterAll(() => far.close())

const message = { key: '693a91f6-7b1c', text: '督办\n稻香村' }

test('a line is posted as WeCom wants it, and the terminal shows it here', async () => {
  expect(await wecomRobot(far.url).say(message)).toBe('sent')
  expect(far.said.splice(0)).toEqual([message])
  expect(shown).toEqual(['企业微信群 → 督办｜稻香村'])
})

test('what WeCom refuses is told apart: too often, no such robot, anything else', async () => {
  far.answers.push(45009, 93000, 40001)
  const robot = wecomRobot(far.url)
  expect(await robot.say(message)).toBe('busy')
  expect(await robot.say(message)).toBe('gone')
  await expect(robot.say(message)).rejects.toThrow('errcode 40001')
  expect(far.said).toEqual([])
})

test('an error never holds the address, because the key is in it', async () => {
  const away = wecomRobot('http://127.0.0.1:9')
  await expect(away.say(message)).rejects.toThrow('could not be reached')
  await expect(away.say(message)).rejects.not.toThrow('693a91f6')
})
