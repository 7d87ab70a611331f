export default definePageConfig({ navigationBarTitleText: '改问卷' })
