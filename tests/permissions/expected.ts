import type { RefusalCode } from '@shared/platform/refusal'
import type { Role } from '@shared/platform/role'

/** Every role on its own, and a visitor: a browser without a session, whom no platform vouches for. */
export type Column = Role | 'visitor'
export type Said = 'ok' | RefusalCode
/** What is answered over one's own territory, post or things, and over somebody else's. */
export type Pair = readonly [own: Said, foreign: Said]
/** Who is not named gets `others`. */
export type Row = Partial<Record<Column, Pair>> & { others: Pair }

const no: Pair = ['notAllowed', 'notAllowed']
const yes: Pair = ['ok', 'ok']
const onlyOwn: Pair = ['ok', 'notAllowed']
const onlyMine: Pair = ['ok', 'notFound']
const stranger: Pair = ['notSignedIn', 'notSignedIn']
/** A visitor has nothing of their own, so somebody's id finds nothing. */
const findsNothing: Pair = ['notFound', 'notFound']

const ownAppeal: Row = { others: no, resident: onlyMine, visitor: findsNothing }
const systemOnly: Row = { others: no, system: yes }
const nobodyButSystem: Row = { others: yes, system: no }
const handling: Row = { others: no, gridWorker: onlyOwn, committee: onlyOwn, townCentre: onlyOwn, districtCentre: onlyOwn, department: onlyOwn }
const supervising: Row = { others: no, committee: onlyOwn, townCentre: onlyOwn, districtCentre: onlyOwn }
/** Statutes are for everybody who may have a use for them. */
const statutes: Row = { others: yes, groupAdmin: no, liaison: no, scout: no, department: no, auditor: no, system: no }
/** Everybody who works here, over a post of their own; not over somebody else's, unless they may give it (told in `hand-over.test.ts`). */
const ownPost: Row = { others: onlyOwn, resident: no, visitor: no, system: no }
/** Rules of the whole district. */
const districtOnly: Row = { others: no, districtCentre: onlyOwn, admin: onlyOwn }
/** Lists are never refused to who may read: those elsewhere get a list without it (told in `what-lists-show.test.ts`). */
const listing: Row = { others: no, gridWorker: yes, committee: yes, townCentre: yes, districtCentre: yes, department: yes, auditor: yes }

/**
 * Who may do what, written by hand and compared with what really happens. Not made from the contract: when one of the
 * two is changed without the other, a test fails.
 */
export const expected: Record<string, Row> = {
  // The area survey. Over a place that has no part in it nobody may.
  'appeals.saveAreaSurvey': { ...supervising, admin: onlyOwn },
  'appeals.listAreaSurveys': { others: no, gridWorker: yes, committee: yes, townCentre: yes, districtCentre: yes, auditor: yes, admin: yes },
  'appeals.startAreaRound': { ...supervising, admin: onlyOwn },
  'appeals.getAreaRound': { ...supervising, admin: onlyOwn },
  'appeals.addAreaPhones': supervising,
  'appeals.getAreaGroupLink': supervising,
  'appeals.listAreaCalls': supervising,
  'appeals.nextAreaCall': supervising,
  'appeals.revealAreaContact': supervising,
  'appeals.recordAreaCall': supervising,
  'appeals.getAreaResults': { ...supervising, gridWorker: onlyOwn, auditor: onlyOwn, admin: onlyOwn },
  'appeals.listAreaHeld': supervising,
  'appeals.judgeAreaWords': supervising,
  'appeals.listAreaUnhappy': supervising,
  'appeals.orderFromArea': supervising,
  // A place in the sample is told by its id to whoever has it; the code of a link opens it for whoever holds the code.
  'appeals.getAreaForm': ownAppeal,
  'appeals.answerArea': ownAppeal,
  'appeals.declineArea': ownAppeal,
  'appeals.runAreaSurveys': systemOnly,
  'appeals.textAreaInvitation': systemOnly,
  'appeals.submit': { others: no, resident: yes, visitor: stranger },
  // The id of an upload is random and its only key, so that no row says whose it is: who knows it may use it.
  'appeals.startUpload': nobodyButSystem,
  'appeals.finishUpload': nobodyButSystem,
  'appeals.findSimilarNearby': { others: no, resident: yes, visitor: yes },
  'appeals.listMine': { others: no, resident: yes, visitor: yes },
  'appeals.getMine': ownAppeal,
  'appeals.respond': ownAppeal,
  'appeals.add': ownAppeal,
  'appeals.urge': ownAppeal,
  'appeals.withdraw': ownAppeal,
  'appeals.unsend': ownAppeal,
  'appeals.survey': ownAppeal,
  'appeals.reopen': ownAppeal,
  'appeals.followUp': ownAppeal,
  'appeals.startExport': { others: no, committee: yes, townCentre: yes, districtCentre: yes },
  // The file of another person is not there, whoever asks.
  'appeals.getExport': { others: no, committee: onlyMine, townCentre: onlyMine, districtCentre: onlyMine },
  'appeals.makeExport': systemOnly,
  'appeals.removeExports': systemOnly,
  'appeals.tellDigest': systemOnly,
  'platform.forgetDoneMoves': systemOnly,
  'appeals.listInbox': listing,
  'appeals.countInbox': listing,
  'appeals.search': listing,
  'appeals.notePrinted': { ...handling, auditor: onlyOwn },
  'appeals.getOrder': { ...handling, auditor: onlyOwn },
  'appeals.findSimilar': { ...handling, auditor: onlyOwn },
  'appeals.listPosts': handling,
  // What the rules say of an invented appeal: no order, no person's words.
  'appeals.foreseeRoute': { others: no, committee: yes, townCentre: yes, districtCentre: yes, admin: yes, system: yes },
  'appeals.dryRunRoutes': districtOnly,
  'appeals.listTerms': { others: no, committee: yes, townCentre: yes, districtCentre: yes, admin: yes },
  'appeals.getCaps': { others: no, committee: yes, townCentre: yes, districtCentre: yes, admin: yes },
  'appeals.setCaps': { others: no, admin: onlyOwn },
  'appeals.setTerm': { others: no, admin: onlyOwn },
  'appeals.endTerm': { others: no, admin: onlyOwn },
  'appeals.foreseeWorkingTime': { others: no, admin: yes },
  'appeals.recount': systemOnly,
  'appeals.revealContact': handling,
  'appeals.enterAtDesk': { ...handling, liaison: onlyOwn, groupAdmin: onlyOwn },
  'appeals.release': supervising,
  'appeals.decline': supervising,
  'appeals.accept': handling,
  'appeals.ask': handling,
  'appeals.transfer': handling,
  'appeals.note': handling,
  'appeals.reply': handling,
  'appeals.visit': supervising,
  // Nobody stands above the district centre.
  'appeals.handBack': { ...handling, districtCentre: ['wrongMoment', 'notAllowed'] },
  // Nobody stands above the district centre.
  'appeals.escalate': { ...handling, districtCentre: ['wrongMoment', 'notAllowed'] },
  'appeals.answerSupervision': handling,
  'appeals.inviteHelper': handling,
  'appeals.dropHelper': handling,
  'appeals.askExtension': handling,
  'appeals.suspend': handling,
  'appeals.proceed': handling,
  'appeals.refuse': handling,
  'appeals.proposeSpam': handling,
  'appeals.takeOver': supervising,
  'appeals.supervise': supervising,
  'appeals.grantExtension': supervising,
  'appeals.refuseExtension': supervising,
  'appeals.confirmSpam': supervising,
  'appeals.rejectSpam': supervising,
  'appeals.rule': supervising,
  'appeals.answerHelp': handling,
  'appeals.openDeliberation': supervising,
  'appeals.addArgument': supervising,
  'appeals.decideDeliberation': supervising,
  // What was decided is published.
  'appeals.listDeliberations': nobodyButSystem,
  // A list of one's own places.
  'appeals.listDeliberationWork': { others: no, committee: yes, townCentre: yes, districtCentre: yes },
  'appeals.handOver': ownPost,
  // Only whoever made the move.
  'appeals.undo': handling,
  'appeals.setJudge': districtOnly,
  // A list of one's own places; elsewhere it is empty, not refused.
  'appeals.listJudges': { others: no, townCentre: yes, districtCentre: yes, admin: yes },
  'appeals.listRulings': { others: no, committee: yes, townCentre: yes, districtCentre: yes, admin: yes },
  'appeals.warn': systemOnly,
  'appeals.checkReply': handling,
  'appeals.listReplyTemplates': { others: no, gridWorker: yes, committee: yes, townCentre: yes, districtCentre: yes, department: yes, admin: yes },
  'appeals.saveReplyTemplate': districtOnly,
  'appeals.retireReplyTemplate': districtOnly,
  'appeals.lookAt': { ...handling, auditor: onlyOwn },
  // Each row says for itself whether it may be done.
  'appeals.previewBulk': { others: no, gridWorker: yes, committee: yes, townCentre: yes, districtCentre: yes, department: yes },
  'appeals.actInBulk': { others: no, gridWorker: yes, committee: yes, townCentre: yes, districtCentre: yes, department: yes },
  'appeals.drawSample': { others: no, townCentre: onlyOwn, districtCentre: onlyOwn },
  'appeals.listSamples': { others: no, townCentre: yes, districtCentre: yes },
  'appeals.getSample': { others: no, townCentre: onlyOwn, districtCentre: onlyOwn },
  'appeals.judgeSampled': { others: no, townCentre: onlyOwn, districtCentre: onlyOwn },
  'appeals.listVisits': { others: no, committee: yes, townCentre: yes, districtCentre: yes },
  'appeals.openVisits': systemOnly,
  'appeals.remindSurvey': systemOnly,
  'appeals.warnUnhappy': systemOnly,
  'appeals.listUnhappyClusters': { others: no, committee: yes, townCentre: yes, districtCentre: yes },
  'appeals.acknowledgeUnhappyCluster': supervising,
  'appeals.closeUnhappyCluster': supervising,
  // Of a place where somebody has nothing to say it is empty, not refused.
  'appeals.reportHandling': { others: no, gridWorker: yes, committee: yes, townCentre: yes, districtCentre: yes, auditor: yes },
  'appeals.listReported': { others: no, gridWorker: yes, committee: yes, townCentre: yes, districtCentre: yes, auditor: yes },
  'appeals.rollUpReports': systemOnly,
  // What neighbours may see anybody may join; whose territory it is in makes no difference.
  'appeals.join': { others: no, resident: yes, visitor: stranger },
  'appeals.merge': handling,
  'appeals.unmerge': handling,
  'appeals.keepApart': handling,
  'appeals.split': handling,
  'appeals.mergeAlike': systemOnly,
  'appeals.setCategory': handling,
  'appeals.confirmCategory': handling,
  'appeals.setUrgency': handling,
  // A report of a place where somebody has nothing to say is empty, not refused.
  'appeals.reportTriage': { others: no, townCentre: yes, districtCentre: yes, auditor: yes, admin: yes, system: yes },
  'appeals.countInCategory': { others: no, districtCentre: onlyOwn, admin: onlyOwn },
  'appeals.retrain': systemOnly,
  'appeals.close': systemOnly,
  'appeals.resume': systemOnly,
  'appeals.indexLikeness': systemOnly,
  'appeals.listSensitiveReaders': { others: no, districtCentre: onlyOwn },
  'appeals.setSensitiveReaders': { others: no, districtCentre: onlyOwn },
  'appeals.setSensitive': supervising,
  'appeals.askSecondOpinion': systemOnly,
  'appeals.processAttachment': systemOnly,
  'appeals.judgeAttachment': systemOnly,

  'triage.suggest': nobodyButSystem,
  'triage.adoptCategories': systemOnly,
  'triage.listBodies': { others: yes, resident: no, visitor: no, system: no },
  'triage.saveCategory': { others: no, districtCentre: onlyOwn, admin: onlyOwn },
  'triage.retireCategory': { others: no, districtCentre: onlyOwn, admin: onlyOwn },
  'triage.restoreCategory': { others: no, districtCentre: onlyOwn, admin: onlyOwn },
  // Of the whole district: an auditor of one town is not over it.
  'triage.listCategoryHistory': { others: no, districtCentre: onlyOwn, admin: onlyOwn },
  'triage.countTerms': systemOnly,
  'triage.listCategories': { others: yes, resident: no, visitor: no, system: no },
  'triage.listRouteSets': districtOnly,
  'triage.saveRouteDraft': districtOnly,
  'triage.publishRoutes': districtOnly,

  'triage.listHotlines': nobodyButSystem,
  // Numbers are the whole district's.
  'triage.saveHotline': { others: no, districtCentre: onlyOwn, admin: onlyOwn },
  'triage.retireHotline': { others: no, districtCentre: onlyOwn, admin: onlyOwn },

  'grids.locate': nobodyButSystem,
  'grids.search': nobodyButSystem,
  'grids.listChildren': nobodyButSystem,
  'grids.getMap': nobodyButSystem,
  'grids.getHomeCard': nobodyButSystem,
  'grids.listOnDuty': { others: no, committee: onlyOwn, townCentre: onlyOwn, districtCentre: onlyOwn, auditor: onlyOwn, admin: onlyOwn },
  'grids.setAway': { others: no, liaison: yes, gridWorker: yes, committee: yes, townCentre: yes, districtCentre: yes },
  'grids.listShifts': { ...supervising, admin: onlyOwn },
  'grids.handOverShifts': ownPost,
  'grids.setShifts': { ...supervising, admin: onlyOwn },
  'grids.importPlaces': systemOnly,
  'grids.importTerritories': systemOnly,

  'legal.say': { others: no, resident: yes, visitor: stranger },
  'legal.showChat': { others: no, resident: onlyMine, visitor: findsNothing },
  'legal.listChats': { others: no, resident: yes, visitor: yes },
  'legal.getArticle': statutes,
  'legal.listLaws': statutes,
  'legal.findStatutes': statutes,
  'legal.getLaw': statutes,
  'legal.compareVersions': statutes,
  'legal.importStatutes': systemOnly,
  'legal.readStatutes': systemOnly,
  'legal.putStatuteIndex': systemOnly,
  'legal.askLawyer': { others: no, resident: onlyMine, visitor: findsNothing },
  'legal.rateLawyer': { others: no, resident: onlyMine, visitor: findsNothing },
  'legal.listConsultations': { others: no, lawyer: yes },
  'legal.showConsultation': { others: no, lawyer: onlyOwn },
  'legal.answerAsLawyer': { others: no, lawyer: onlyOwn },
  'legal.handOverConsultations': ownPost,
  'legal.suggestCards': { others: no, lawyer: onlyOwn },
  'legal.listPhrases': { others: no, lawyer: yes },
  // A new one is always kept for one's own place.
  'legal.savePhrase': { others: no, lawyer: yes },
  'legal.dropPhrase': { others: no, lawyer: onlyOwn },
  'legal.closeConsultation': { others: no, lawyer: onlyOwn },
  // A card is the whole district's: every lawyer of it writes, who is over all of it publishes what others wrote.
  'legal.listCards': { others: no, lawyer: yes, districtCentre: onlyOwn },
  'legal.getCard': { others: no, lawyer: yes, districtCentre: onlyOwn },
  'legal.checkCard': { others: no, lawyer: yes, districtCentre: onlyOwn },
  'legal.saveCard': { others: no, lawyer: yes },
  'legal.sendCardToReview': { others: no, lawyer: yes },
  'legal.dropCardDraft': { others: no, lawyer: yes },
  'legal.restoreCard': { others: no, lawyer: yes },
  'legal.publishCard': { others: no, districtCentre: onlyOwn },
  'legal.sendCardBack': { others: no, districtCentre: onlyOwn },
  'legal.retireCard': { others: no, districtCentre: onlyOwn },
  'legal.reportAsked': { ...supervising, lawyer: onlyOwn },
  'legal.sayUnhelped': { others: no, resident: onlyMine, visitor: findsNothing },
  'legal.listUnanswered': { others: no, lawyer: yes },
  'legal.settleUnanswered': { others: no, lawyer: onlyOwn },
  'channels.receiveTickets': systemOnly,

  'platform.whoAmI': nobodyButSystem,
  'platform.updateMe': { ...nobodyButSystem, visitor: stranger },
  'platform.startSignIn': nobodyButSystem,
  // Own: a ticket that waits. Foreign: one that another phone has confirmed.
  'platform.confirmSignIn': { others: ['ok', 'wrongMoment'], resident: no, visitor: no, system: no },
  // Foreign: somebody who saw the code on the screen but does not have the secret.
  'platform.pollSignIn': { others: onlyMine, system: no },
  'platform.signOut': nobodyButSystem,
  // Only the local demo lets people pick who they are, and this house is not it.
  'platform.listDemoPeople': { others: no },
  'platform.signInAs': { others: no },
  'platform.invite': { ...supervising, admin: onlyOwn },
  'platform.listInvitations': { others: no, committee: yes, townCentre: yes, districtCentre: yes, admin: yes },
  // Foreign: a code that nobody was given.
  'platform.takeInvitation': { others: onlyMine, visitor: stranger, system: no },
  'platform.approveInvitation': { ...supervising, admin: onlyOwn },
  // Without a place it is a list of one's own places.
  'platform.listGrants': { others: no, committee: yes, townCentre: yes, districtCentre: yes, admin: yes },
  'platform.listGrantChanges': { ...supervising, admin: onlyOwn },
  'platform.listHandOvers': ownPost,
  'platform.endGrant': { ...supervising, admin: onlyOwn },
  'platform.setGrantEnd': { ...supervising, admin: onlyOwn },
  'platform.listMessages': nobodyButSystem,
  'platform.readMessages': nobodyButSystem,
  'platform.allowMessages': { ...nobodyButSystem, visitor: stranger },
  'platform.hear': { ...nobodyButSystem, visitor: stranger },
  // The work of the whole house: there is one district in it, so none is foreign.
  'platform.listFailedJobs': { others: no, admin: yes, districtCentre: yes },
  'platform.getWorkingTime': { others: no, committee: yes, townCentre: yes, districtCentre: yes, admin: yes },
  'platform.setWorkingTime': { others: no, admin: onlyOwn },
  'platform.listStaffGroups': { others: no, admin: yes },
  'platform.saveStaffGroup': { others: no, admin: onlyOwn },
  'platform.removeStaffGroup': { others: no, admin: onlyOwn },
  'platform.tryStaffGroup': { others: no, admin: onlyOwn },
  'platform.listDeadDeliveries': { others: no, admin: yes, districtCentre: yes },
  'platform.retryDelivery': { others: no, admin: yes, districtCentre: yes },
  'platform.deliverHeld': systemOnly,
  // The first of the staff is made by command, never by somebody over the wire.
  'platform.appoint': systemOnly,
  'platform.notify': systemOnly,
  'platform.deliver': systemOnly,
}
