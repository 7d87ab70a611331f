import { kept } from './kept'

/** The signed session of a browser; WeChat needs none, it knows who calls. */
export const token = kept<string>('session.token', '')
