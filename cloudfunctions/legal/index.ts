import type { Serving } from '@platform/kernel/serve'
import { askLawyer, rateLawyer } from './operations/ask-lawyer'
import { answerAsLawyer, closeConsultation, listConsultations, showConsultation } from './operations/consult'
import { compareVersions, getLaw, listLaws } from './operations/browse-laws'
import { dropPhrase, listPhrases, savePhrase, suggestCards } from './operations/consult-help'
import { checkCard } from './operations/check-card'
import { findStatutes } from './operations/find-statutes'
import { getArticle } from './operations/get-article'
import { handOverConsultations } from './operations/hand-over-consultations'
import { importStatutes } from './operations/import-statutes'
import { putStatuteIndex, readStatutes } from './operations/index-statutes'
import { getCard, listCards } from './operations/list-cards'
import { publishCard, retireCard, sendCardBack, sendCardToReview } from './operations/review-card'
import { dropCardDraft, restoreCard, saveCard } from './operations/save-card'
import { say } from './operations/say'
import { listChats, showChat } from './operations/show-chat'
import { reportAsked } from './operations/report-asked'
import { listUnanswered, sayUnhelped, settleUnanswered } from './operations/unanswered'

/** The word `legal` (法律服务): what it answers. */
export const legalServing = {
  say,
  showChat,
  listChats,
  getArticle,
  askLawyer,
  rateLawyer,
  listConsultations,
  showConsultation,
  answerAsLawyer,
  closeConsultation,
  handOverConsultations,
  suggestCards,
  listPhrases,
  savePhrase,
  dropPhrase,
  sayUnhelped,
  listUnanswered,
  settleUnanswered,
  listCards,
  getCard,
  checkCard,
  saveCard,
  sendCardToReview,
  dropCardDraft,
  publishCard,
  sendCardBack,
  retireCard,
  restoreCard,
  reportAsked,
  listLaws,
  findStatutes,
  getLaw,
  compareVersions,
  importStatutes,
  readStatutes,
  putStatuteIndex,
} satisfies Serving
