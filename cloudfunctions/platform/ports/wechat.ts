/** What WeChat can do for us from the server. Real: the genuine wx-server-sdk; locally the same sdk talks to a local endpoint. */
export interface WeChat {
  /** Text check (内容安全, security.msgSecCheck v2). The person must have been active within two hours. At most 2,500 characters a call. */
  checkText(openid: string, text: string): Promise<'pass' | 'review' | 'risky'>
  /** Picture or sound check (security.mediaCheckAsync v2); the verdict comes later by push with this trace id. */
  checkMedia(openid: string, url: string, kind: 'photo' | 'sound'): Promise<string>
  /** A subscription message (订阅消息). `refused` = WeChat said 43101: the person has not accepted one. */
  sendMessage(message: { openid: string; template: string; page: string; data: Record<string, string> }): Promise<'sent' | 'refused'>
  /** A mini-program code (小程序码) that opens `page` with `scene`, at most 32 visible characters. PNG. */
  makeCode(scene: string, page: string): Promise<Uint8Array>
}
