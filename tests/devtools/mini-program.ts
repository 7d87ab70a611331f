import type automator from 'miniprogram-automator'

/** The mini-program as the genuine automation client knows it. */
export type MiniProgram = Awaited<ReturnType<typeof automator.connect>>
