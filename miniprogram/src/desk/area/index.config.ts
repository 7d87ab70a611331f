export default definePageConfig({ navigationBarTitleText: '群众调查' })
