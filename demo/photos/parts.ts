/** Things that several scenes show, as SVG on a sheet of 1200 × 900. Flat shapes, few and calm colours. */

export const colours = {
  sky: '#d9e8ee',
  dusk: '#41526e',
  night: '#27344d',
  wall: '#efe3d0',
  wallShade: '#dfcfb7',
  brick: '#c98e72',
  roof: '#a8604f',
  leaf: '#7fa66f',
  leafDark: '#5f8a58',
  wood: '#a87c52',
  woodDark: '#835d3b',
  road: '#8b9096',
  roadDark: '#6f757c',
  pave: '#c9c4b8',
  paveLine: '#b5afa2',
  grass: '#a9c08b',
  mud: '#8f7355',
  mudDark: '#715a41',
  water: '#8fb8cc',
  waterLight: '#b9d6e2',
  metal: '#7c8791',
  metalDark: '#56606a',
  light: '#ffe3a0',
  red: '#c7574d',
  blue: '#4f7ca6',
  yellow: '#e3b04b',
  green: '#5d9273',
  ink: '#3c4450',
  skin: '#e8bd9a',
  white: '#faf7f1',
} as const
const c = colours

export const box = (x: number, y: number, w: number, h: number, fill: string, round = 0): string =>
  `<rect x="${x}" y="${y}" width="${w}" height="${h}" rx="${round}" fill="${fill}"/>`
export const oval = (x: number, y: number, rx: number, ry: number, fill: string): string =>
  `<ellipse cx="${x}" cy="${y}" rx="${rx}" ry="${ry}" fill="${fill}"/>`
export const shape = (d: string, fill: string): string => `<path d="${d}" fill="${fill}"/>`
export const line = (d: string, stroke: string, width: number): string =>
  `<path d="${d}" fill="none" stroke="${stroke}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round"/>`
export const put = (x: number, y: number, size: number, ...things: string[]): string =>
  `<g transform="translate(${x} ${y}) scale(${size})">${things.join('')}</g>`
export const turn = (degrees: number, ...things: string[]): string => `<g transform="rotate(${degrees})">${things.join('')}</g>`
export const faint = (opacity: number, ...things: string[]): string => `<g opacity="${opacity}">${things.join('')}</g>`

/** A number that looks thrown but is the same at every drawing, 0 to 1. */
export const thrown = (at: number): number => ((Math.sin(at * 127.1 + 11.7) * 43758.5453) % 1) / 2 + 0.5
export const times = (count: number, draw: (at: number) => string): string => Array.from({ length: count }, (_, at) => draw(at)).join('')

export const sky = (top: string = c.sky, bottom: string = '#f4efe4'): string =>
  `<defs><linearGradient id="sky" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="${top}"/><stop offset="1" stop-color="${bottom}"/></linearGradient></defs><rect width="1200" height="900" fill="url(#sky)"/>`

export const hills = (y: number, fill = '#bdd0c4'): string =>
  shape(`M0 ${y} Q200 ${y - 130} 420 ${y - 40} T820 ${y - 70} T1200 ${y - 30} V${y + 120} H0Z`, fill)

/** A house with its foot at (0, 0), some floors high; windows glow when it is dark. */
export function house(x: number, y: number, width: number, floors: number, wall: string = c.wall, window: string = '#a9c3cf'): string {
  const height = floors * 105
  const columns = Math.max(1, Math.floor(width / 95))
  const gap = width / columns
  const windows = times(floors * columns, (at) => {
    const wx = (at % columns) * gap + gap / 2 - 25
    const wy = -height + 28 + Math.floor(at / columns) * 105
    return box(wx, wy, 50, 56, window, 4) + box(wx + 23, wy, 4, 56, wall) + box(wx - 5, wy + 56, 60, 7, c.wallShade, 2)
  })
  return put(x, y, 1, box(0, -height, width, height, wall), box(-12, -height - 22, width + 24, 26, c.roof, 4), windows)
}

export const tree = (x: number, y: number, size = 1): string =>
  put(x, y, size, box(-11, -130, 22, 130, c.woodDark, 6), oval(0, -200, 92, 98, c.leaf), oval(-48, -160, 58, 54, c.leafDark), oval(46, -172, 60, 58, '#8db27c'))

export const bush = (x: number, y: number, size = 1): string =>
  put(x, y, size, oval(0, -30, 62, 40, c.leaf), oval(48, -22, 44, 30, c.leafDark), oval(-46, -20, 40, 28, '#8db27c'))

/** A person standing at (0, 0), 250 high; `hair` grey for the old; an arm may be lifted. */
export const person = (x: number, y: number, size: number, coat: string, hair: string = c.ink, lifted = false): string =>
  put(
    x,
    y,
    size,
    box(-30, -92, 24, 92, c.ink, 10),
    box(6, -92, 24, 92, c.ink, 10),
    line(`M-44 -172 L-58 -104`, coat, 24),
    line(lifted ? 'M44 -172 L92 -222' : 'M44 -172 L58 -104', coat, 24),
    box(-48, -192, 96, 116, coat, 34),
    oval(0, -222, 36, 40, c.skin),
    shape('M-38 -226 Q-40 -270 0 -268 Q40 -270 38 -226 Q20 -250 0 -248 Q-20 -250 -38 -226Z', hair),
    lifted ? oval(94, -224, 13, 13, c.skin) : oval(59, -100, 12, 12, c.skin),
    oval(-59, -100, 12, 12, c.skin),
  )

export const lamp = (x: number, y: number, size: number, lit: boolean, bent = 0): string =>
  put(
    x,
    y,
    size,
    oval(0, 0, 34, 9, c.metalDark),
    turn(
      bent,
      line('M0 0 V-470 Q0 -520 50 -520 H120', c.metalDark, 15),
      shape('M96 -524 H182 L170 -490 H108Z', c.metal),
      lit ? oval(139, -486, 32, 13, c.light) : box(112, -491, 54, 8, '#4b535c', 3),
    ),
  )

export const car = (x: number, y: number, size: number, body: string): string =>
  put(
    x,
    y,
    size,
    shape('M-190 -42 Q-190 -96 -128 -100 L-76 -158 Q-68 -166 -54 -166 H62 Q78 -166 88 -154 L124 -100 Q188 -96 190 -46 V-30 H-190Z', body),
    shape('M-100 -102 L-62 -148 H-6 V-102Z', '#cfe0e6'),
    shape('M10 -102 V-148 H60 L96 -102Z', '#cfe0e6'),
    oval(-112, -30, 38, 38, c.ink),
    oval(112, -30, 38, 38, c.ink),
    oval(-112, -30, 17, 17, '#c9ced3'),
    oval(112, -30, 17, 17, '#c9ced3'),
    box(164, -84, 24, 16, c.light, 5),
    box(-190, -84, 18, 16, c.red, 5),
  )

/** A road seen from a little above, its far edge at `y`. */
export const road = (y: number, fill: string = c.road): string =>
  box(0, y - 34, 1200, 40, c.pave) +
  box(0, y, 1200, 900 - y, fill) +
  box(0, y, 1200, 12, c.paveLine) +
  times(5, (at) => shape(`M${at * 270 + 20} ${y + 150} h140 l-14 20 h-140Z`, c.white))

export const bag = (x: number, y: number, size: number, fill: string): string =>
  put(x, y, size, shape('M-46 0 Q-66 -70 -16 -86 L-22 -112 Q0 -98 22 -112 L16 -86 Q66 -70 46 0Z', fill), line('M-18 -86 H18', '#00000033', 6))

export const cone = (x: number, y: number, size = 1): string =>
  put(x, y, size, shape('M-16 -110 H16 L44 0 H-44Z', '#d9773f'), shape('M-25 -74 H25 L32 -46 H-32Z', c.white), box(-58, -10, 116, 14, '#c0632f', 4))

export const bird = (x: number, y: number): string => line(`M${x - 18} ${y} q9 -12 18 0 q9 -12 18 0`, '#7f8c98', 4)
