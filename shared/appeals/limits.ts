/** Numbers that people meet, in one place so that screen and server cannot differ. */
export const limits = {
  /** Characters of one tap in the mini-program. */
  tapText: 2000,
  /** Characters of one ticket of an outside channel; stored whole. */
  channelText: 20_000,
  noteText: 2000,
  photos: 9,
  /** Bytes of one photo. */
  photoBytes: 10 * 1024 * 1024,
  /** Longest side in pixels that the client shrinks to before sending. */
  photoPixels: 1920,
  /** Bytes of one recorded sound. */
  soundBytes: 10 * 1024 * 1024,
  /** Milliseconds in which a sent appeal can be taken back as if never sent. */
  unsend: 60_000,
  /** Hours between two urgings of one order by one appellant (催办). */
  urgeHours: 24,
  /** Calendar days after the reply in which the resident may say 还没好. */
  reopenDays: 15,
  reopenTimes: 2,
  /** How often one matter can be taken up again after the window, each time as an order of its own. */
  followUps: 9,
  /** Calendar days after the reply in which the resident may judge; then closed as not judged. */
  surveyDays: 7,
  /** Calendar days after the reply after which who has not judged is reminded, once. */
  remindAfterDays: 3,
  /** Working days in which a return visit (回访) is to be made. */
  visitDays: 3,
  /** So often it is tried to reach somebody before the visit is given up, and hours between two tries. */
  visitTries: 3,
  visitHours: 2,
  /** Unhappy orders in one grid and category, and within how many days, that warn the level above. */
  clusterOrders: 3,
  clusterDays: 30,
  /** Judgements below this number are not shown as a share: they would say who gave them. */
  fewestScores: 5,
  /** Working days the clock waits for a resident's answer. */
  waitDays: 5,
  mostWaitDays: 10,
  /** Extensions of one order (延期), and working days of each at most. */
  extensions: 2,
  extensionDays: 15,
  /** Working days of one suspension (暂停办理) at most. */
  suspensionDays: 20,
  /** Working days of one helper's own deadline (联办) at most, and helpers of one order. */
  helpDays: 15,
  helpers: 6,
  /** Milliseconds in which a harmless move can be undone (撤销). */
  undo: 60_000,
  /** Rows of one bulk action. */
  bulk: 100,
} as const
