export default definePageConfig({ navigationBarTitleText: '登录五色袋' })
