export default definePageConfig({ navigationBarTitleText: '选位置' })
