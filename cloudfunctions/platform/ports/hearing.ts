/** Turns a short recording into words (语音识别). */
export interface Hearing {
  /**
   * What was said, with punctuation; empty when nothing could be made out.
   * @throws Error when the provider did not take it or took too long
   */
  words(sound: { format: 'mp3'; bytes: Buffer }): Promise<string>
}
