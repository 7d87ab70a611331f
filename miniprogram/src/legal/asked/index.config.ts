export default definePageConfig({ navigationBarTitleText: '居民问了什么' })
