export default defineAppConfig({
  pages: ['home/index/index', 'home/mine/index', 'home/messages/index', 'home/me/index'],
  subPackages: [
    { root: 'appeals', pages: ['put/index', 'receipt/index', 'one/index', 'code/index'] },
    { root: 'grids', pages: ['choose/index', 'card/index'] },
    { root: 'platform', pages: ['privacy/index', 'invitation/index', 'confirm/index', 'sign-in/index', 'demo/index'] },
    {
      root: 'desk',
      pages: [
        'inbox/index',
        'order/index',
        'compare/index',
        'enter/index',
        'search/index',
        'people/index',
        'visits/index',
        'figures/index',
        'figure-list/index',
        'dead-letters/index',
      ],
    },
    {
      root: 'legal',
      pages: ['chat/index', 'article/index', 'questions/index', 'calculators/index', 'queue/index', 'consult/index', 'statutes/index', 'law/index'],
    },
    { root: 'triage', pages: ['categories/index', 'report/index', 'routes/index'] },
  ],
  window: {
    navigationStyle: 'custom',
    navigationBarTitleText: '五色袋',
    backgroundColor: '#F5F6F8',
    backgroundTextStyle: 'dark',
    navigationBarTextStyle: 'black',
  },
  // The bar itself is our own (ui/tab-bar), so that elder mode can enlarge it.
  tabBar: {
    custom: true,
    color: '#565E6A',
    selectedColor: '#1C1F23',
    backgroundColor: '#FFFFFF',
    list: [
      { pagePath: 'home/index/index', text: '首页' },
      { pagePath: 'home/mine/index', text: '我的诉求' },
      { pagePath: 'home/messages/index', text: '消息' },
      { pagePath: 'home/me/index', text: '我的' },
    ],
  },
  lazyCodeLoading: 'requiredComponents',
  requiredPrivateInfos: ['getLocation'],
  permission: { 'scope.userLocation': { desc: '用来找到您所在的网格，把诉求派给管这里的人' } },
})
