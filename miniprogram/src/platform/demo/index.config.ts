export default definePageConfig({ navigationBarTitleText: '五色袋演示' })
