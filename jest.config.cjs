/** Jest 30: rules and operations in Node; a database in process needs `--experimental-vm-modules` (set by tests/run.mjs). */
module.exports = {
  testEnvironment: 'node',
  roots: ['<rootDir>/shared', '<rootDir>/cloudfunctions', '<rootDir>/tests', '<rootDir>/demo', '<rootDir>/miniprogram/src'],
  testMatch: ['**/*.test.ts', '**/*.test.tsx'],
  moduleNameMapper: { '^@shared/(.*)$': '<rootDir>/shared/$1', '^@platform/(.*)$': '<rootDir>/cloudfunctions/platform/$1' },
  transform: {
    '^.+\\.(m?js|jsx|tsx?)$': [
      '@swc/jest',
      { jsc: { parser: { syntax: 'typescript', tsx: true }, transform: { react: { runtime: 'automatic' } }, target: 'es2022' }, module: { type: 'commonjs' } },
    ],
  },
  transformIgnorePatterns: [
    '/node_modules/(?!(@orpc|@standard-schema|radash|p-limit|yocto-queue|flatbush|flatqueue|point-in-polygon-hao|robust-predicates|uqr|csv-parse|read-excel-file|delaunator)/)',
  ],
  globalSetup: '<rootDir>/tests/make/migrated-once.ts',
  globalTeardown: '<rootDir>/tests/make/forget-migrated.ts',
  testSequencer: '<rootDir>/tests/slow-first.cjs',
  testTimeout: 60_000,
}
