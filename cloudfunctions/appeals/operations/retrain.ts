import { contract } from '@shared/contract'
import { serve } from '@platform/kernel/serve'
import { teach } from '../../triage'
import { listLessons } from '../store/lessons'

/** The newest judgements that count: enough for every category, few enough for one run of the clock. */
const most = 5000

/** Makes triage learn from what staff corrected and confirmed. Done twice it learns the same twice. */
export const retrain = serve(contract.appeals.retrain, async (ctx, { dry }) => teach(ctx, await listLessons(ctx.db, ctx.districtId, most), dry))
