export default definePageConfig({ navigationBarTitleText: '报告里的工单' })
