import * as z from 'zod/mini'
import { operation } from '../platform/contract'
import { Id } from '../platform/text'
import { DrawSample, JudgeSampled, SampleDetail, SampleShown } from './quality'

const checking = operation({ by: ['townCentre', 'districtCentre'], reach: 'territory' })

/** 质量抽查: closed orders drawn by lot and looked at again. */
export const qualityContract = {
  drawSample: checking.input(DrawSample).output(z.object({ id: Id })),
  listSamples: checking.input(z.object({})).output(z.array(SampleShown)),
  getSample: checking.input(z.object({ id: Id })).output(SampleDetail),
  judgeSampled: checking.input(JudgeSampled).output(z.object({ judged: z.number() })),
}
