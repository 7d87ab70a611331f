export default definePageConfig({ navigationBarTitleText: '议事结果' })
