import { contract } from '@shared/contract'
import { serve } from '../kernel/serve'

const most = 100

/** Work that failed for good (死信), newest first. */
export const listFailedJobs = serve(contract.platform.listFailedJobs, (ctx) => ctx.kernel.jobs.failed(most))
