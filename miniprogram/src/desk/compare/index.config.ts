export default definePageConfig({ navigationBarTitleText: '并排看' })
