/** A compiled weapp package: what the runtime page loads. */
export interface Manifest {
  /** JavaScript that answers the template groups, by path without `.wxml`. */
  readonly templates: string
  /** Names of the Taro node templates that exist (the `nn` of a node). */
  readonly nodeNames: readonly string[]
  readonly configs: Readonly<Record<string, unknown>>
  readonly styles: Readonly<Record<string, string>>
  readonly scripts: Readonly<Record<string, string>>
}

/** What a test decides about the phone and the person holding it. */
export interface Settings {
  /** Address of the local WeChat endpoint; cloud functions are called below it. */
  readonly base: string
  readonly openid: string
  /** The JPEG that the camera and the album answer with, in base64; without it choosing is cancelled. */
  readonly photo: string | null
  /** Where the phone is, in GCJ-02 degrees. */
  readonly place: { readonly lng: number; readonly lat: number; readonly name: string; readonly address: string }
  readonly launch: { readonly path: string | null; readonly query: Readonly<Record<string, string>>; readonly scene: number }
  /** What the person answers when asked for subscription messages. */
  readonly subscribe: 'accept' | 'reject'
  /** Whether the person has agreed to the privacy guideline already. */
  readonly privacyAgreed: boolean
}

/** Something the mini-program asked the phone to do that leaves no trace on the page. */
export interface Outside {
  readonly what: string
  readonly detail: unknown
}
