/** What the clock wakes, in minutes of the hour's count. The clock function runs once a minute. */
export const schedule: readonly { everyMinutes: number; operation: string }[] = [
  { everyMinutes: 1, operation: 'appeals.warn' },
  { everyMinutes: 60, operation: 'appeals.recount' },
  { everyMinutes: 5, operation: 'appeals.resume' },
  { everyMinutes: 10, operation: 'appeals.close' },
  { everyMinutes: 10, operation: 'appeals.remindSurvey' },
  { everyMinutes: 5, operation: 'appeals.openVisits' },
  { everyMinutes: 5, operation: 'appeals.runAreaSurveys' },
  { everyMinutes: 5, operation: 'appeals.rollUpReports' },
  { everyMinutes: 5, operation: 'appeals.mergeAlike' },
  // Once a week, Thursdays at 08:00 in Shanghai: the week that the epoch began in.
  { everyMinutes: 10_080, operation: 'appeals.retrain' },
  { everyMinutes: 5, operation: 'appeals.indexLikeness' },
  { everyMinutes: 1, operation: 'platform.deliverHeld' },
  { everyMinutes: 60, operation: 'triage.countTerms' },
  { everyMinutes: 60, operation: 'appeals.removeExports' },
  { everyMinutes: 5, operation: 'appeals.tellDigest' },
  { everyMinutes: 60, operation: 'platform.forgetDoneMoves' },
]
