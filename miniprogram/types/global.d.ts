declare module '*.scss'

declare namespace NodeJS {
  interface ProcessEnv {
    /** Which target this build is for; replaced when bundling. */
    TARO_ENV: 'weapp' | 'h5'
  }
}
