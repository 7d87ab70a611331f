export default definePageConfig({ navigationBarTitleText: '分诊报告' })
