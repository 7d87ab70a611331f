export default definePageConfig({ navigationBarTitleText: '投进袋子' })
