import type { Serving } from '@platform/kernel/serve'
import { answerHelp } from './operations/answer-help'
import { areaServing } from './operations/area-serving'
import { dropHelper } from './operations/drop-helper'
import { escalate } from './operations/escalate'
import { askExtension, grantExtension, refuseExtension } from './operations/extension'
import { handBack } from './operations/hand-back'
import { handOver } from './operations/hand-over'
import { listDeliberationWork } from './operations/list-deliberation-work'
import { inviteHelper } from './operations/invite-helper'
import { listRulings } from './operations/list-rulings'
import { refuse } from './operations/refuse'
import { rule } from './operations/rule'
import { getCaps, setCaps } from './operations/set-caps'
import { listJudges, setJudge } from './operations/set-judge'
import { confirmSpam, proposeSpam, rejectSpam } from './operations/spam'
import { answerSupervision, supervise } from './operations/supervise'
import { proceed, suspend } from './operations/suspend'
import { takeOver } from './operations/take-over'
import { undo } from './operations/undo'
import { accept } from './operations/accept'
import { add } from './operations/add'
import { ask } from './operations/ask'
import { askSecondOpinion } from './operations/ask-second-opinion'
import { actInBulk, previewBulk } from './operations/bulk'
import { checkReply } from './operations/check-reply'
import { lookAt } from './operations/look-at'
import { close } from './operations/close'
import { confirmCategory } from './operations/confirm-category'
import { countInbox } from './operations/count-inbox'
import { countInCategory } from './operations/count-in-category'
import { addArgument, decideDeliberation, openDeliberation } from './operations/deliberate'
import { listDeliberations } from './operations/list-deliberations'
import { decline } from './operations/decline'
import { dryRunRoutes } from './operations/dry-run-routes'
import { foreseeWorkingTime } from './operations/foresee-working-time'
import { listTerms } from './operations/list-terms'
import { recount } from './operations/recount'
import { endTerm, setTerm } from './operations/set-term'
import { enterAtDesk } from './operations/enter-at-desk'
import { findSimilar } from './operations/find-similar'
import { findSimilarNearby } from './operations/find-similar-nearby'
import { finishUpload } from './operations/finish-upload'
import { followUp } from './operations/follow-up'
import { foreseeRoute } from './operations/foresee-route'
import { getMine } from './operations/get-mine'
import { getOrder } from './operations/get-order'
import { indexLikeness } from './operations/index-likeness'
import { join } from './operations/join'
import { judgeAttachment } from './operations/judge-attachment'
import { keepApart } from './operations/keep-apart'
import { listReplyTemplates } from './operations/list-reply-templates'
import { retireReplyTemplate, saveReplyTemplate } from './operations/save-reply-template'
import { tellDigest } from './operations/tell-digest'
import { makeExport, removeExports } from './operations/make-export'
import { getExport, startExport } from './operations/start-export'
import { listInbox } from './operations/list-inbox'
import { listMine } from './operations/list-mine'
import { listPosts } from './operations/list-posts'
import { merge } from './operations/merge'
import { mergeAlike } from './operations/merge-alike'
import { listVisits } from './operations/list-visits'
import { drawSample } from './operations/draw-sample'
import { judgeSampled } from './operations/judge-sampled'
import { notePrinted } from './operations/note-printed'
import { getSample, listSamples } from './operations/show-samples'
import { openVisits } from './operations/open-visits'
import { remindSurvey } from './operations/remind-survey'
import { warnUnhappy } from './operations/warn-unhappy'
import { listUnhappyClusters } from './operations/list-unhappy-clusters'
import { acknowledgeUnhappyCluster } from './operations/acknowledge-unhappy-cluster'
import { closeUnhappyCluster } from './operations/close-unhappy-cluster'
import { reportHandling } from './operations/report-handling'
import { listReported } from './operations/list-reported'
import { rollUpReports } from './operations/roll-up-reports'
import { listSensitiveReaders } from './operations/list-sensitive-readers'
import { note } from './operations/note'
import { processAttachment } from './operations/process-attachment'
import { release } from './operations/release'
import { reopen } from './operations/reopen'
import { reply } from './operations/reply'
import { respond } from './operations/respond'
import { reportTriage } from './operations/report-triage'
import { resume } from './operations/resume'
import { retrain } from './operations/retrain'
import { revealContact } from './operations/reveal-contact'
import { search } from './operations/search'
import { setCategory } from './operations/set-category'
import { setUrgency } from './operations/set-urgency'
import { split } from './operations/split'
import { setSensitive } from './operations/set-sensitive'
import { setSensitiveReaders } from './operations/set-sensitive-readers'
import { startUpload } from './operations/start-upload'
import { submit } from './operations/submit'
import { survey } from './operations/survey'
import { transfer } from './operations/transfer'
import { unmerge } from './operations/unmerge'
import { unsend } from './operations/unsend'
import { urge } from './operations/urge'
import { visit } from './operations/visit'
import { warn } from './operations/warn'
import { withdraw } from './operations/withdraw'

export { wordToHold } from './rules/hold-words'
export { takeIn } from './operations/take-in'
export { listTaken } from './store/appeals'

export const appealsServing = {
  ...areaServing,
  submit,
  startUpload,
  finishUpload,
  findSimilarNearby,
  listMine,
  getMine,
  respond,
  add,
  urge,
  withdraw,
  unsend,
  survey,
  reopen,
  followUp,
  listInbox,
  startExport,
  getExport,
  makeExport,
  removeExports,
  tellDigest,
  countInbox,
  search,
  getOrder,
  findSimilar,
  listPosts,
  foreseeRoute,
  dryRunRoutes,
  listTerms,
  setTerm,
  endTerm,
  foreseeWorkingTime,
  recount,
  revealContact,
  listSensitiveReaders,
  setSensitiveReaders,
  setSensitive,
  enterAtDesk,
  release,
  decline,
  accept,
  ask,
  transfer,
  note,
  reply,
  visit,
  setCategory,
  confirmCategory,
  setUrgency,
  reportTriage,
  countInCategory,
  retrain,
  close,
  resume,
  indexLikeness,
  askSecondOpinion,
  processAttachment,
  judgeAttachment,
  join,
  merge,
  unmerge,
  keepApart,
  split,
  mergeAlike,
  answerHelp,
  dropHelper,
  escalate,
  askExtension,
  grantExtension,
  refuseExtension,
  handBack,
  handOver,
  getCaps,
  setCaps,
  listDeliberationWork,
  inviteHelper,
  listRulings,
  refuse,
  rule,
  listJudges,
  setJudge,
  confirmSpam,
  proposeSpam,
  rejectSpam,
  answerSupervision,
  supervise,
  proceed,
  suspend,
  takeOver,
  openDeliberation,
  addArgument,
  decideDeliberation,
  listDeliberations,
  undo,
  warn,
  checkReply,
  listReplyTemplates,
  saveReplyTemplate,
  retireReplyTemplate,
  lookAt,
  previewBulk,
  actInBulk,
  listVisits,
  notePrinted,
  drawSample,
  listSamples,
  getSample,
  judgeSampled,
  openVisits,
  remindSurvey,
  warnUnhappy,
  listUnhappyClusters,
  acknowledgeUnhappyCluster,
  closeUnhappyCluster,
  reportHandling,
  listReported,
  rollUpReports,
} satisfies Serving
