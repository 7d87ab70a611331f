/** A text message to a telephone (短信). */
export interface Sms {
  /** @throws Error when the provider did not take it; then it is tried again. */
  send(message: { phone: string; template: 'replied' | 'asked' | 'urgent'; values: string[] }): Promise<void>
}
