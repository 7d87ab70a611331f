/** What waits for a decision of somebody above, and who asked. */
export function askedBy(ctx: { actor: { personId: string | null; name: string | null }; now: Date }, note: string, days?: number) {
  return { by: ctx.actor.personId, byName: ctx.actor.name ?? '工作人员', at: ctx.now.toISOString(), note, ...(days === undefined ? {} : { days }) }
}
