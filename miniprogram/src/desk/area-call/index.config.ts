export default definePageConfig({ navigationBarTitleText: '电话访问' })
