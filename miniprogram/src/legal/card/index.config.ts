export default definePageConfig({ navigationBarTitleText: '知识卡' })
