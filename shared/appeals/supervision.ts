import * as z from 'zod/mini'

/** How hard an order is supervised (督办): a reminder, an urging, the holder's leader told. */
export const supervisionLevels = ['remind', 'urge', 'notifyLeader'] as const
export const SupervisionLevel = z.enum(supervisionLevels, '请选择督办级别')
export type SupervisionLevel = (typeof supervisionLevels)[number]

export const supervisionName: Record<SupervisionLevel, string> = { remind: '提醒', urge: '催办', notifyLeader: '通报领导' }

/** Working hours in which the holder answers. */
export const supervisionHours: Record<SupervisionLevel, number> = { remind: 8, urge: 4, notifyLeader: 4 }
/** Hours before the same or a lower level can be used again on the same order. */
export const supervisionAgainHours = 24
