import { startTelephoneEndpoint, type TelephoneEndpoint } from '@platform/local/telephone-endpoint'
import { tencentSms } from '@platform/ports/sms-tencent'
import { noVoice, tencentVoice } from '@platform/ports/voice-tencent'

let far: TelephoneEndpoint
const shown: string[] = []
beforeAll(async () => {
  far = await startTelephoneEndpoint(({ number }) => shown.push(number))
})
afterAll(() => far.close())

const keys = { secretId: 'AKIDexample', secretKey: 'secret', region: 'ap-guangzhou' }

test('a call is what Tencent Cloud VMS takes: action, version, TC3 signature, number, template values', async () => {
  await tencentVoice({ ...keys, appId: '1400000001', template: '4', endpoint: far.address }).call({ phone: '138 0000 1234', values: ['紧急诉求', '稻香村'] })
  const [one] = far.rang.splice(0)
  expect(one).toMatchObject({ action: 'SendTtsVoice', version: '2020-09-02', number: '+8613800001234', values: ['紧急诉求', '稻香村'] })
  // The SDK names the service after the first label of the host: `vms` in the cloud, `127` here.
  expect(one?.authorization).toMatch(
    /^TC3-HMAC-SHA256 Credential=AKIDexample\/\d{4}-\d\d-\d\d\/127\/tc3_request, SignedHeaders=content-type;host, Signature=[0-9a-f]{64}$/,
  )
  expect(shown).toEqual(['+8613800001234'])
})

test('a text message goes the same way, by the template of its kind; a kind without one says so', async () => {
  const config = { ...keys, appId: '1400000000', sign: '五色袋', endpoint: far.address }
  await tencentSms({ ...config, templates: { replied: '1', asked: '2', urgent: '3' } }).send({ phone: '+86 13900001234', template: 'urgent', values: ['紧急'] })
  expect(far.rang.splice(0)).toMatchObject([{ action: 'SendSms', version: '2021-01-11', number: '+8613900001234', values: ['紧急'] }])
  await expect(
    tencentSms({ ...config, templates: { replied: '1', asked: '2', urgent: null } }).send({ phone: '1', template: 'urgent', values: [] }),
  ).rejects.toThrow('urgent')
})

test('without a contract a call says that there is none, so that its row never says sent', async () => {
  await expect(noVoice.call({ phone: '1', values: [] })).rejects.toThrow('no voice service')
})
