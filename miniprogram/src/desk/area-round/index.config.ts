export default definePageConfig({ navigationBarTitleText: '调查进度' })
