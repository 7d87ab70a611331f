export default definePageConfig({ navigationBarTitleText: '法律法规' })
