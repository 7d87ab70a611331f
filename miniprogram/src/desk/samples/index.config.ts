export default definePageConfig({ navigationBarTitleText: '质量抽查' })
