/** What the QR code on a PC says, so that the mini-program knows what it has scanned. */
const prefix = 'wsd-signin:'

export function ticketText(ticket: string): string {
  return `${prefix}${ticket}`
}

/** The ticket out of a scanned text, or as it is when only the ticket was given. */
export function readTicket(scanned: string): string {
  return scanned.startsWith(prefix) ? scanned.slice(prefix.length) : scanned
}
