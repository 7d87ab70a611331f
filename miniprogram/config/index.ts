import path from 'node:path'
import type { UserConfigExport } from '@tarojs/cli'

const root = path.resolve(__dirname, '..')
const target = process.env.TARO_ENV ?? 'weapp'

/** Tokens are real pixels: 17px stays 17px on both targets. */
const realPixels = { pxtransform: { enable: false, config: {} } }

const config: UserConfigExport<'webpack5'> = {
  projectName: 'wusedai',
  date: '2026-11-23',
  designWidth: 750,
  deviceRatio: { 375: 2, 750: 1 },
  sourceRoot: 'src',
  outputRoot: `../dist/${target}`,
  framework: 'react',
  compiler: { type: 'webpack5', prebundle: { enable: false } },
  cache: { enable: false },
  alias: { '@shared': path.resolve(root, '../shared'), '@': path.resolve(root, 'src') },
  plugins: [path.resolve(__dirname, 'aria-plugin.js')],
  defineConstants: {},
  sass: { sassOptions: { silenceDeprecations: ['legacy-js-api', 'import'] } } as never,
  logger: { quiet: true, stats: false },
  mini: {
    compile: { include: [path.resolve(root, '../shared')] },
    postcss: realPixels,
  },
  h5: {
    publicPath: './',
    staticDirectory: 'static',
    compile: { include: [path.resolve(root, '../shared')] },
    router: { mode: 'hash' },
    output: { filename: 'js/[name].[contenthash:8].js', chunkFilename: 'js/[name].[contenthash:8].js' },
    miniCssExtractPluginOption: { ignoreOrder: true, filename: 'css/[name].[contenthash:8].css', chunkFilename: 'css/[name].[contenthash:8].css' },
    postcss: { ...realPixels, autoprefixer: { enable: true, config: {} } },
  },
}

export default config
