/** What may say whose an appeal is. */
export interface Said {
  anonymous: boolean
  personId: string | null
  /** As written, or null. */
  phone: string | null | undefined
  source: string
  /** The user name of a channel, or how somebody wants to be called. */
  name: string | null | undefined
}

/**
 * Whoever sent an appeal, as a keyed hash that two of their appeals share (一人多诉): the person, else the telephone, else the user of a
 * channel. Null when nobody can say: for anonymous appeals always, and for a name that many have, such as 张女士.
 */
export function senderOf(hash: (what: string) => string, { anonymous, personId, phone, source, name }: Said): string | null {
  if (anonymous) return null
  if (personId) return hash(`sender:person:${personId}`)
  const digits = phone?.replace(/\D/g, '') ?? ''
  if (digits.length >= 7) return hash(`sender:phone:${digits.slice(-11)}`)
  const user = name?.trim() ?? ''
  return source !== 'tap' && source !== 'desk' && source !== 'survey' && isUserName(user) ? hash(`sender:user:${source}:${user}`) : null
}

/** A name given by a system, not a person's: it has a digit or a letter, and nothing masked. */
function isUserName(name: string): boolean {
  return name.length >= 4 && /[\dA-Za-z]/.test(name) && !/[*＊×]/.test(name)
}
