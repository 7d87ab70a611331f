/** The arrows of the house (docs/architecture.md): miniprogram → shared ← cloudfunctions; entry → word → platform → shared. */
const word = '(appeals|triage|grids|legal|mediation|insight|outreach|channels)'
const may = { channels: '(appeals|triage|grids)', appeals: '(triage|grids)', triage: 'grids', legal: '(triage|grids)', grids: null }

module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    { name: 'shared-stands-alone', severity: 'error', from: { path: '^shared/' }, to: { path: '^(cloudfunctions|miniprogram|demo|tests)/' } },
    { name: 'shared-does-no-io', severity: 'error', from: { path: '^shared/', pathNot: '\\.test\\.ts$' }, to: { dependencyTypes: ['core'] } },
    { name: 'client-knows-only-shared', severity: 'error', from: { path: '^miniprogram/' }, to: { path: '^(cloudfunctions|demo|tests)/' } },
    {
      name: 'backend-knows-no-client',
      severity: 'error',
      from: { path: '^cloudfunctions/' },
      to: { path: '^(miniprogram|demo|tests)/', pathNot: '^tests/make/' },
    },
    {
      name: 'platform-knows-no-word',
      severity: 'error',
      from: { path: '^cloudfunctions/platform/', pathNot: '\\.test\\.ts$' },
      to: { path: `^cloudfunctions/${word}/` },
    },
    {
      name: 'words-know-no-entry',
      severity: 'error',
      from: { path: `^cloudfunctions/(${word}|platform)/`, pathNot: '\\.test\\.ts$' },
      to: { path: '^cloudfunctions/(entry/|reactions|schedule)' },
    },
    {
      name: 'kernel-knows-no-operation',
      severity: 'error',
      from: { path: '^cloudfunctions/platform/kernel/' },
      to: { path: '^cloudfunctions/platform/operations/' },
    },
    {
      name: 'words-meet-at-the-front-door',
      severity: 'error',
      from: { path: `^cloudfunctions/${word}/`, pathNot: '\\.test\\.ts$' },
      to: { path: `^cloudfunctions/${word}/`, pathNot: ['^cloudfunctions/$1/', `^cloudfunctions/${word}/index\\.ts$`] },
    },
    ...Object.entries(may).map(([from, to]) => ({
      name: `${from}-may-ask-${to ? to.replace(/[()]/g, '').replaceAll('|', '-or-') : 'no-word'}`,
      severity: 'error',
      from: { path: `^cloudfunctions/${from}/`, pathNot: '\\.test\\.ts$' },
      to: { path: `^cloudfunctions/${word}/`, pathNot: [`^cloudfunctions/${from}/`, ...(to ? [`^cloudfunctions/${to}/`] : [])] },
    })),
    {
      name: 'rules-are-pure',
      severity: 'error',
      from: { path: '/rules/', pathNot: '\\.(test|samples|build)\\.ts$' },
      to: { path: '(/store/|/operations/|/kernel/|drizzle-orm|^pg$)', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'sql-lives-in-stores',
      severity: 'error',
      from: { path: '^cloudfunctions/', pathNot: '(/store/|/kernel/|/local/|\\.test\\.ts$)' },
      to: { path: 'node_modules/(drizzle-orm|pg)/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'only-wechat-entry-reads-identity',
      severity: 'error',
      from: { path: '^cloudfunctions/', pathNot: '(entry/wechat\\.ts|platform/wire\\.ts)$' },
      to: { path: 'node_modules/wx-server-sdk' },
    },
    {
      name: 'no-local-ends-in-the-cloud',
      severity: 'error',
      from: {
        path: '^cloudfunctions/(entry/functions/|entry/(wechat|http|clock)|platform/(kernel|ports|operations|store)|appeals|triage|grids|legal|channels)',
        pathNot: '\\.test\\.ts$',
      },
      to: { path: '^cloudfunctions/platform/local/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'default'] },
  },
}
