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
  /** Calendar days after the reply in which the resident may judge; then closed as not judged. */
  surveyDays: 7,
  /** Working days the clock waits for a resident's answer. */
  waitDays: 5,
} as const
