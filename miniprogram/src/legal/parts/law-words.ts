/** A version as people say it. */
export function versionWords(version: string): string {
  return version ? `${version} 版本` : '日期不明的版本'
}
