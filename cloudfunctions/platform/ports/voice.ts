/** A telephone call that reads a message aloud (语音通知). */
export interface Voice {
  /** @throws Error when the provider did not take it; then it is tried again. */
  call(message: { phone: string; values: string[] }): Promise<void>
}
