/** Own line drawings on a 24 grid: strokes 1.75, round ends. `fill` marks what is filled instead. */
export const icons = {
  back: '<path d="M15 5l-7 7 7 7"/>',
  next: '<path d="M9 5l7 7-7 7"/>',
  down: '<path d="M5 9l7 7 7-7"/>',
  close: '<path d="M6 6l12 12M18 6L6 18"/>',
  check: '<path d="M5 12.5l4.5 4.5L19 7.5"/>',
  plus: '<path d="M12 5v14M5 12h14"/>',
  home: '<path d="M4 11l8-7 8 7v8.5a.5.5 0 0 1-.5.5H15v-5.5H9V20H4.5a.5.5 0 0 1-.5-.5z"/>',
  list: '<path d="M8 4h8v3H8z"/><path d="M8 5.5H6A1.5 1.5 0 0 0 4.5 7v12A1.5 1.5 0 0 0 6 20.5h12a1.5 1.5 0 0 0 1.5-1.5V7A1.5 1.5 0 0 0 18 5.5h-2M8.5 12h7M8.5 16h4.5"/>',
  bell: '<path d="M6.5 10.5a5.5 5.5 0 0 1 11 0c0 5 2 5.5 2 7h-15c0-1.5 2-2 2-7zM10 20.5h4M12 5V3.5"/>',
  person: '<circle cx="12" cy="8" r="4"/><path d="M4.5 20.5c.5-4.5 3.5-6.5 7.5-6.5s7 2 7.5 6.5"/>',
  people:
    '<circle cx="9" cy="8.5" r="3.5"/><path d="M2.5 19.5c.4-4 3-5.5 6.5-5.5s6.1 1.5 6.5 5.5M15.5 5.3a3.5 3.5 0 0 1 0 6.4M17.5 14.4c2.3.6 3.7 2.2 4 5.1"/>',
  phone: '<path d="M6.5 3.5h3l1.5 4.5-2 1.5c1 2.3 3.2 4.5 5.5 5.5l1.5-2 4.5 1.5v3c0 1.2-1 2.2-2.2 2C10.5 18.8 5.2 13.5 4.5 5.7 4.3 4.5 5.3 3.5 6.5 3.5z"/>',
  pin: '<path d="M12 21c4.5-4.8 7-8.3 7-11.5A7 7 0 0 0 5 9.5C5 12.7 7.5 16.2 12 21z"/><circle cx="12" cy="9.5" r="2.5"/>',
  aim: '<circle cx="12" cy="12" r="6.5"/><path d="M12 2.5v4M12 17.5v4M2.5 12h4M17.5 12h4"/>',
  map: '<path d="M3.5 6.5l5.5-2 6 2 5.5-2v13l-5.5 2-6-2-5.5 2zM9 4.5v13M15 6.5v13"/>',
  search: '<circle cx="11" cy="11" r="6.5"/><path d="M16 16l4.5 4.5"/>',
  mic: '<rect x="9" y="3" width="6" height="11" rx="3"/><path d="M5.5 11.5a6.5 6.5 0 0 0 13 0M12 18v3M9 21h6"/>',
  camera: '<path d="M4.5 7.5h3l1.5-2.5h6l1.5 2.5h3a1 1 0 0 1 1 1v10a1 1 0 0 1-1 1h-15a1 1 0 0 1-1-1v-10a1 1 0 0 1 1-1z"/><circle cx="12" cy="13" r="3.5"/>',
  sound: '<path d="M4 9.5v5h3.5L12 18.5v-13L7.5 9.5zM15.5 9a4 4 0 0 1 0 6M18 6.5a7.5 7.5 0 0 1 0 11"/>',
  lock: '<rect x="5" y="10.5" width="14" height="10" rx="2"/><path d="M8 10.5V8a4 4 0 0 1 8 0v2.5"/>',
  shield: '<path d="M12 3l7.5 2.5v6c0 4.5-3 7.7-7.5 9.5-4.5-1.8-7.5-5-7.5-9.5v-6z"/><path d="M8.5 12l2.5 2.5 4.5-5"/>',
  clock: '<circle cx="12" cy="12" r="8.5"/><path d="M12 7v5.5l3.5 2"/>',
  card: '<rect x="3.5" y="5" width="17" height="14" rx="2"/><circle cx="9" cy="10.5" r="2"/><path d="M6 15.5c.3-1.7 1.5-2.5 3-2.5s2.7.8 3 2.5M14.5 10h3.5M14.5 13.5h3.5"/>',
  ticket: '<path d="M4 6.5h16v3.5a2 2 0 0 0 0 4v3.5H4V14a2 2 0 0 0 0-4zM14 6.5v2M14 11v2M14 15.5v2"/>',
  copy: '<rect x="8.5" y="8.5" width="11.5" height="11.5" rx="2"/><path d="M15.5 8.5V6a2 2 0 0 0-2-2H6a2 2 0 0 0-2 2v7.5a2 2 0 0 0 2 2h2.5"/>',
  refresh: '<path d="M19.5 12a7.5 7.5 0 1 1-2.3-5.4M19.5 3.5v4.2h-4.2"/>',
  scan: '<path d="M4 8.5V5.5A1.5 1.5 0 0 1 5.5 4h3M15.5 4h3A1.5 1.5 0 0 1 20 5.5v3M20 15.5v3a1.5 1.5 0 0 1-1.5 1.5h-3M8.5 20h-3A1.5 1.5 0 0 1 4 18.5v-3M4 12h16"/>',
  desk: '<path d="M4 13.5L6.5 5h11L20 13.5v5a1 1 0 0 1-1 1H5a1 1 0 0 1-1-1zM4 13.5h4.5l1.5 2.5h4l1.5-2.5H20"/>',
  elder: '<path d="M3.5 19L8.5 6l5 13M5.3 14.5h6.4M14.5 19l3-8 3 8M15.6 16.5h3.8"/>',
  offline:
    '<path d="M3.5 9.5a13 13 0 0 1 5-2.8M20.5 9.5a13 13 0 0 0-8.5-3.5M6.5 13a9 9 0 0 1 4-2.1M17.5 13a9 9 0 0 0-2-1.3M9.5 16.3a4 4 0 0 1 5 0M4 4l16 16"/><circle cx="12" cy="19.3" r=".6"/>',
  warn: '<path d="M12 4l9 16H3zM12 10v4.5M12 17.3v.2"/>',
  info: '<circle cx="12" cy="12" r="8.5"/><path d="M12 11v5.5M12 7.7v.2"/>',
  edit: '<path d="M5 19.5l1-4L16.5 5 19.5 8 9 18.5z"/>',
  trash: '<path d="M5 7h14M10 7V4.5h4V7M7 7l.8 12.5h8.4L17 7M10.5 10.5v6M13.5 10.5v6"/>',
  send: '<path d="M4 12l16-7.5-5 15.5-3.5-6zM11.5 14L20 4.5"/>',
  bulb: '<path d="M9 17.5h6M10 20.5h4M8.5 14.5A6 6 0 1 1 15.5 14.5c-.6.5-.8 1.5-.8 3H9.3c0-1.5-.2-2.5-.8-3z"/>',
  out: '<path d="M10 4H5.5A1.5 1.5 0 0 0 4 5.5v13A1.5 1.5 0 0 0 5.5 20H10M15 7.5l4.5 4.5-4.5 4.5M19.5 12H9"/>',
  tool: '<path d="M14.5 6.5a4.5 4.5 0 0 1 5.5 5.8l-3-3-2.3.5-.5 2.3 3 3a4.5 4.5 0 0 1-5.8-5.5M11 10L4 17a2 2 0 0 0 3 3l7-7"/>',
  bolt: '<path d="M13 3L5.5 13.5H11L10 21l8-11h-5.5z"/>',
  doctor: '<path d="M5 4v5a4 4 0 0 0 8 0V4M9 13v3a4.5 4.5 0 0 0 9 0v-2.5"/><circle cx="18" cy="11.5" r="2"/>',
  scales: '<path d="M12 4v16M8 20h8M5 7h14M5 7l-2.5 6.5h5zM19 7l-2.5 6.5h5zM12 5.5L5 7M12 5.5L19 7"/>',
  house: '<path d="M5 20V6.5L12 4v16M12 8.5l7 2V20M3 20h18M8 9v.2M8 12.5v.2M8 16v.2M15.5 13v.2M15.5 16.5v.2"/>',
} as const
export type IconName = keyof typeof icons

/** The tied pouch of the five bags, on a 64 grid, filled. `tie` is the colour of its string. */
const pouch = (fill: string, tie: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64"><path fill="${fill}" d="M22 6c4 3 6 3 10 0 4 3 6 3 10 0l-5 11c11 7 18 18 18 28 0 10-9 15-23 15S9 55 9 45c0-10 7-21 18-28z"/><path fill="none" stroke="${tie}" stroke-width="3" stroke-linecap="round" d="M25 19h14"/></svg>`

function asUri(svg: string): string {
  return `data:image/svg+xml,${encodeURIComponent(svg)}`
}

export function iconUri(name: IconName, stroke: string): string {
  return asUri(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" fill="none" stroke="${stroke}" stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round">${icons[name]}</svg>`,
  )
}

export function pouchUri(fill: string, tie = '#FFFFFF'): string {
  return asUri(pouch(fill, tie))
}

const mouths = [
  'M8 17.2c1-2 2.3-3 4-3s3 1 4 3',
  'M8.5 16.5c1-1.2 2.1-1.7 3.5-1.7s2.5.5 3.5 1.7',
  'M8.5 15.5h7',
  'M8.5 14.5c1 1.3 2.1 1.9 3.5 1.9s2.5-.6 3.5-1.9',
  'M7.5 13.5h9c-.4 2.7-2.1 4.2-4.5 4.2s-4.1-1.5-4.5-4.2z',
] as const

/** A drawn face for a score from 1 (very unhappy) to 5 (very happy). */
export function faceUri(score: 1 | 2 | 3 | 4 | 5, fill: string, ink: string): string {
  const brows = score === 1 ? '<path d="M6.8 8.3l2.7 1M17.2 8.3l-2.7 1"/>' : ''
  const mouth = `<path d="${mouths[score - 1]}"${score === 5 ? ` fill="${ink}"` : ''}/>`
  return asUri(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" fill="none" stroke="${ink}" stroke-width="1.4" stroke-linecap="round" stroke-linejoin="round"><circle cx="12" cy="12" r="10" fill="${fill}" stroke="none"/>${brows}<circle cx="8.7" cy="10.5" r=".7" fill="${ink}"/><circle cx="15.3" cy="10.5" r=".7" fill="${ink}"/>${mouth}</svg>`,
  )
}
