import { box, bush, colours as c, faint, hills, house, line, oval, person, put, shape, sky, thrown, times, tree } from './parts'

const wallBricks = times(70, (at) =>
  box((at % 10) * 130 + (Math.floor(at / 10) % 2) * -65, Math.floor(at / 10) * 92, 122, 84, ['#d9c6ac', '#d4bfa3', '#decdb5'][at % 3] as string, 4),
)
const yardWall = box(0, 0, 1200, 900, '#c7b498') + wallBricks + box(0, 640, 1200, 260, c.pave) + box(0, 632, 1200, 14, c.paveLine)

const pipe =
  line('M150 0 V330 Q150 380 200 380 H640 Q700 380 700 440 V660', c.metal, 46) +
  line('M138 0 V330 Q138 368 190 366 H640', '#98a3ac', 10) +
  box(116, 150, 68, 40, c.metalDark, 6) +
  box(380, 346, 52, 68, c.metalDark, 6) +
  box(664, 520, 72, 40, c.metalDark, 6)
const drops = times(16, (at) => oval(470 + thrown(at) * 120, 430 + thrown(at + 12) * 240, 7, 12, c.water))
const pipeLeaking =
  yardWall +
  oval(540, 740, 340, 84, c.water) +
  oval(510, 726, 220, 44, c.waterLight) +
  pipe +
  line('M500 396 Q470 520 440 690 M520 398 Q524 540 530 710 M540 396 Q590 520 620 690', c.waterLight, 14) +
  line('M490 378 l22 -14 l14 22 l24 -12', c.ink, 6) +
  drops
const pipeMended =
  yardWall +
  pipe +
  box(470, 340, 110, 80, c.green, 12) +
  line('M496 340 V420 M554 340 V420', '#47785b', 8) +
  person(870, 850, 1.55, c.blue, c.ink, true) +
  put(1010, 830, 1, box(-70, -80, 140, 80, c.red, 8), line('M-34 -80 V-110 H34 V-80', c.ink, 10))

const wallCrack =
  sky() +
  box(130, 90, 1070, 660, c.wall) +
  box(100, 70, 1100, 40, c.roof) +
  box(240, 220, 220, 260, '#a9c3cf', 6) +
  box(340, 220, 16, 260, c.wall) +
  box(226, 480, 248, 20, c.wallShade, 4) +
  shape('M700 110 L722 220 L690 310 L742 410 L710 500 L764 600 L740 750 L764 750 L790 600 L730 500 L768 410 L712 310 L744 220 L724 110Z', '#5e5348') +
  line('M742 410 L840 370 L900 390 M690 310 L620 350 M764 600 L860 640 M710 500 L640 560', '#6f6357', 7) +
  shape('M800 470 L880 450 L930 520 L880 590 L810 560Z', '#c98e72') +
  times(3, (at) => line(`M806 ${496 + at * 28} H918`, '#b67a5f', 4)) +
  box(0, 750, 1200, 150, c.grass) +
  times(8, (at) => oval(720 + thrown(at) * 220, 764 + thrown(at + 5) * 40, 16, 10, c.wallShade)) +
  bush(160, 790)

const park =
  sky() +
  hills(480) +
  tree(160, 600, 1.35) +
  tree(1040, 590, 1.2) +
  box(0, 560, 1200, 340, c.grass) +
  shape('M0 760 Q400 700 1200 770 V900 H0Z', c.pave) +
  bush(400, 590) +
  bush(850, 590)
const legs = line('M350 560 V740 M850 560 V740 M350 660 H390 M850 660 H810', c.metalDark, 22)
const benchBroken =
  park +
  legs +
  box(310, 660, 250, 30, c.woodDark, 6) +
  put(600, 690, 1, `<g transform="rotate(24)">${box(0, -10, 270, 30, c.wood, 6)}</g>`) +
  box(310, 560, 200, 30, c.wood, 6) +
  line('M560 664 l20 8 l-14 10 l22 8', c.ink, 5) +
  box(540, 790, 220, 26, c.wood, 6) +
  times(5, (at) => box(500 + at * 60, 770 + thrown(at) * 40, 34, 8, c.woodDark, 3))
const benchNew =
  park +
  legs +
  box(310, 656, 580, 24, '#c4935f', 8) +
  box(310, 690, 580, 24, '#b98753', 8) +
  box(310, 520, 580, 28, '#c4935f', 8) +
  box(310, 566, 580, 28, '#b98753', 8) +
  person(500, 800, 1.35, c.red, '#c9c9c9') +
  person(690, 800, 1.35, c.blue, '#d6d3cd')

const village =
  sky() +
  hills(440) +
  hills(500, '#a9c2a6') +
  house(90, 520, 240, 2) +
  house(880, 520, 240, 2, '#e5d5c3') +
  tree(780, 540, 0.9) +
  box(0, 510, 1200, 390, c.grass)
const track = 'M560 510 H640 Q700 700 980 900 H180 Q500 700 560 510Z'
const puddle = (x: number, y: number, size: number): string =>
  put(x, y, size, oval(0, 0, 120, 34, c.mudDark), oval(0, 3, 98, 25, '#8f9a93'), oval(-22, -3, 38, 8, '#aab5ad'))
const pathMuddy =
  village +
  shape(track, c.mud) +
  line('M580 530 Q560 720 380 890 M622 530 Q660 720 790 890', c.mudDark, 22) +
  puddle(560, 780, 1.4) +
  puddle(640, 650, 0.7) +
  puddle(500, 860, 0.8) +
  bush(260, 720) +
  person(610, 640, 0.62, c.blue)
const pathPaved =
  village +
  shape(track, '#cfccc4') +
  line('M560 510 Q500 700 180 900 M640 510 Q700 700 980 900', '#b1aca0', 12) +
  times(4, (at) => line(`M${540 - at * 66} ${590 + at * 82} H${664 + at * 60}`, '#bdb8ac', 5)) +
  bush(210, 690) +
  bush(960, 690) +
  person(560, 800, 0.95, c.red, '#c9c9c9') +
  person(680, 810, 0.66, c.yellow)

const note = (x: number, y: number, size: number): string =>
  put(x, y, size, line('M0 0 V-84 L52 -98 V-14', c.ink, 9), oval(-16, 2, 20, 15, c.ink), oval(36, -12, 20, 15, c.ink))
const noisySquare =
  sky(c.dusk, '#e3b48f') +
  house(30, 560, 330, 4, '#8e8697', c.light) +
  house(850, 560, 320, 5, '#877f92', c.light) +
  box(0, 550, 1200, 350, '#a79d95') +
  oval(600, 730, 560, 130, '#b9aea5') +
  put(
    600,
    640,
    1,
    box(-90, -230, 180, 230, c.ink, 14),
    oval(0, -160, 46, 46, '#717b88'),
    oval(0, -160, 20, 20, c.ink),
    oval(0, -60, 66, 66, '#717b88'),
    oval(0, -60, 28, 28, c.ink),
  ) +
  line('M470 400 Q420 500 470 600 M430 370 Q360 500 430 630 M730 400 Q780 500 730 600 M770 370 Q840 500 770 630', '#f7e7d0', 9) +
  note(400, 330, 0.9) +
  note(800, 300, 1.1) +
  note(610, 270, 0.7) +
  times(5, (at) => person(170 + at * 215, 830, 1, [c.red, c.yellow, c.green, c.blue, '#a3749a'][at] as string, c.ink, true))

const dogLoose =
  sky() +
  house(40, 520, 360, 3) +
  house(820, 520, 340, 3, '#e5d5c3') +
  tree(610, 540, 1) +
  box(0, 520, 1200, 380, c.pave) +
  times(6, (at) => line(`M0 ${580 + at * 56} H1200`, c.paveLine, 3)) +
  put(
    520,
    800,
    1.25,
    box(-110, -70, 24, 72, '#a9794c', 10),
    box(-70, -70, 24, 72, '#b98753', 10),
    box(50, -70, 24, 72, '#a9794c', 10),
    box(88, -70, 24, 72, '#b98753', 10),
    oval(0, -98, 132, 52, '#b98753'),
    line('M-120 -116 Q-176 -150 -160 -196', '#b98753', 22),
    oval(140, -158, 58, 48, '#b98753'),
    shape('M166 -160 H226 Q236 -128 204 -122 H160Z', '#c99a68'),
    oval(222, -150, 12, 10, c.ink),
    oval(154, -170, 7, 7, c.ink),
    shape('M110 -190 L96 -128 L132 -150Z', '#835d3b'),
  ) +
  person(1010, 790, 1.05, c.red, c.ink, true) +
  person(1100, 800, 0.66, c.yellow)

const wheel = (x: number, y: number, r: number): string =>
  `<circle cx="${x}" cy="${y}" r="${r}" fill="none" stroke="${c.ink}" stroke-width="15"/>` +
  times(6, (at) => line(`M${x} ${y} l${Math.cos(at * 1.047) * (r - 8)} ${Math.sin(at * 1.047) * (r - 8)}`, '#b8bec4', 4)) +
  oval(x, y, 12, 12, c.metalDark)
const childBike =
  park +
  oval(600, 812, 330, 26, '#b5b09f') +
  wheel(420, 690, 112) +
  wheel(790, 690, 112) +
  wheel(430, 770, 40) +
  line('M420 690 L540 500 H740 L600 690 Z M740 500 L790 690 M540 500 L600 690', c.red, 20) +
  line('M740 500 L722 420 M690 410 H770', c.metalDark, 15) +
  box(484, 458, 118, 28, c.ink, 14) +
  line('M536 500 V480', c.metalDark, 14) +
  oval(600, 690, 26, 26, c.yellow) +
  put(800, 500, 1, box(-20, -30, 120, 80, c.wood, 10), line('M-20 0 H100 M-20 24 H100', c.woodDark, 5)) +
  oval(694, 412, 15, 12, c.blue)

const room = (wall: string): string =>
  box(0, 0, 1200, 900, wall) +
  box(0, 620, 1200, 280, '#c9ac86') +
  times(6, (at) => line(`M0 ${660 + at * 46} H1200`, '#bb9d77', 3)) +
  box(0, 606, 1200, 18, '#a88a64')
const classInHall =
  room('#e8eee6') +
  box(300, 90, 600, 330, '#47685a', 10) +
  line('M300 90 H900 V420 H300Z', c.wood, 16) +
  `<text x="600" y="235" font-size="66" font-family="Noto Sans CJK SC" text-anchor="middle" fill="${c.white}">智能手机课</text>` +
  line('M430 300 H770 M470 345 H730', '#ffffff88', 8) +
  box(60, 130, 170, 230, '#bcd7e0', 6) +
  box(970, 130, 170, 230, '#bcd7e0', 6) +
  line('M145 130 V360 M1055 130 V360', c.white, 10) +
  person(960, 640, 1.3, c.blue, c.ink, true) +
  times(4, (at) => person(180 + at * 220, 820, 1.2, [c.red, c.green, c.yellow, '#a3749a'][at] as string, '#c9c9c9')) +
  times(4, (at) => box(80 + at * 220, 730, 190, 22, c.wood, 6) + box(94 + at * 220, 750, 14, 150, c.woodDark) + box(240 + at * 220, 750, 14, 150, c.woodDark))

const elderVisit =
  room('#f2e6d5') +
  box(110, 120, 270, 300, '#bcd7e0', 8) +
  line('M245 120 V420 M110 270 H380', c.white, 12) +
  shape('M90 100 H180 Q150 300 100 440 H90Z M400 100 H310 Q340 300 390 440 H400Z', '#d89d84') +
  box(850, 150, 200, 150, c.white, 6) +
  shape('M866 284 L920 210 L960 256 L990 230 L1034 284Z', c.leaf) +
  put(
    400,
    790,
    1,
    box(-150, -330, 300, 250, c.green, 50),
    box(-180, -190, 70, 170, '#4d8063', 30),
    box(110, -190, 70, 170, '#4d8063', 30),
    box(-130, -120, 260, 80, '#6da283', 20),
  ) +
  person(400, 800, 1.4, '#a3749a', '#d6d3cd') +
  person(760, 830, 1.55, c.red) +
  box(940, 700, 200, 24, c.wood, 8) +
  box(956, 720, 18, 150, c.woodDark) +
  box(1106, 720, 18, 150, c.woodDark) +
  oval(1010, 676, 40, 36, c.yellow) +
  oval(1064, 682, 34, 30, c.red) +
  line('M1010 642 q6 -16 18 -20', c.leafDark, 6) +
  faint(0.9, box(700, 560, 24, 24, c.white, 4))

export const peopleScenes = {
  'pipe-leaking': pipeLeaking,
  'pipe-mended': pipeMended,
  'wall-crack': wallCrack,
  'bench-broken': benchBroken,
  'bench-new': benchNew,
  'path-muddy': pathMuddy,
  'path-paved': pathPaved,
  'noisy-square': noisySquare,
  'dog-loose': dogLoose,
  'child-bike': childBike,
  'class-in-hall': classInHall,
  'elder-visit': elderVisit,
}
