import type { Manifest, Settings } from '../manifest'

declare global {
  interface Window {
    __manifest: Manifest
    __settings: Settings
  }
}

export interface AppConfig {
  readonly pages: readonly string[]
  readonly subPackages?: readonly SubPackage[]
  readonly subpackages?: readonly SubPackage[]
  readonly window?: WindowConfig
  readonly tabBar?: {
    readonly custom?: boolean
    readonly list: readonly TabItem[]
    readonly color?: string
    readonly selectedColor?: string
    readonly backgroundColor?: string
  }
  readonly requiredPrivateInfos?: readonly string[]
}
export interface SubPackage {
  readonly root: string
  readonly pages: readonly string[]
  readonly independent?: boolean
}
export interface TabItem {
  readonly pagePath: string
  readonly text: string
}
export interface WindowConfig {
  readonly navigationStyle?: 'default' | 'custom'
  readonly navigationBarTitleText?: string
  readonly navigationBarBackgroundColor?: string
  readonly navigationBarTextStyle?: string
  readonly enablePullDownRefresh?: boolean
  readonly onReachBottomDistance?: number
  readonly usingComponents?: Readonly<Record<string, string>>
}

export const manifest = window.__manifest
export const settings = window.__settings
export const appConfig = manifest.configs.app as AppConfig
export const subPackages: readonly SubPackage[] = appConfig.subPackages ?? appConfig.subpackages ?? []

/** All page paths, main package first. */
export const pagePaths: readonly string[] = [...appConfig.pages, ...subPackages.flatMap(({ root, pages }) => pages.map((page) => `${trim(root)}/${page}`))]

/** The sub-package root that holds a file, or `''` for the main package. */
export function packageOf(file: string): string {
  return subPackages.map(({ root }) => trim(root)).find((root) => file.startsWith(`${root}/`)) ?? ''
}

/** The window settings of a page over those of the app. */
export function windowOf(page: string): WindowConfig {
  return { ...appConfig.window, ...(manifest.configs[page] as WindowConfig | undefined) }
}

function trim(root: string): string {
  return root.replace(/^\/|\/$/g, '')
}
