import type { Serving } from '@platform/kernel/serve'
import { addAreaPhones } from './add-area-phones'
import { answerArea } from './answer-area'
import { declineArea } from './decline-area'
import { getAreaForm } from './get-area-form'
import { getAreaGroupLink } from './get-area-group-link'
import { getAreaResults } from './get-area-results'
import { getAreaRound } from './get-area-round'
import { judgeAreaWords } from './judge-area-words'
import { listAreaCalls } from './list-area-calls'
import { listAreaHeld } from './list-area-held'
import { listAreaSurveys } from './list-area-surveys'
import { listAreaUnhappy } from './list-area-unhappy'
import { nextAreaCall } from './next-area-call'
import { orderFromArea } from './order-from-area'
import { recordAreaCall } from './record-area-call'
import { revealAreaContact } from './reveal-area-contact'
import { runAreaSurveys } from './run-area-surveys'
import { saveAreaSurvey } from './save-area-survey'
import { startAreaRound } from './start-area-round'
import { textAreaInvitation } from './text-area-invitation'

/** The area survey (群众安全感、满意度): a part of `appeals` with files of its own name. */
export const areaServing = {
  saveAreaSurvey,
  listAreaSurveys,
  startAreaRound,
  getAreaRound,
  addAreaPhones,
  getAreaGroupLink,
  listAreaCalls,
  nextAreaCall,
  revealAreaContact,
  recordAreaCall,
  getAreaResults,
  listAreaHeld,
  judgeAreaWords,
  listAreaUnhappy,
  orderFromArea,
  getAreaForm,
  answerArea,
  declineArea,
  runAreaSurveys,
  textAreaInvitation,
} satisfies Serving
