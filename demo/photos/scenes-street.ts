import {
  bag,
  bird,
  box,
  bush,
  car,
  colours as c,
  cone,
  faint,
  hills,
  house,
  lamp,
  line,
  oval,
  person,
  put,
  road,
  shape,
  sky,
  thrown,
  times,
  tree,
  turn,
} from './parts'

const town = (y: number, window?: string, wall: string = c.wall): string =>
  house(40, y, 280, 3, wall, window) +
  house(360, y, 200, 2, wall === c.wall ? '#e5d5c3' : wall, window) +
  house(880, y, 290, 4, wall === c.wall ? '#e9dccb' : wall, window)

const stars = times(26, (at) => oval(thrown(at) * 1200, thrown(at + 40) * 330, 2.5, 2.5, '#dfe6ef'))
const night = (lit: string): string => sky(c.night, '#5b6a86') + stars + town(590, lit, '#56617a') + tree(740, 600, 0.8) + road(600, '#3f4856')

const lampBroken = night('#6f7b93') + lamp(640, 620, 1.05, false, 13) + person(300, 760, 0.9, '#5d6a80') + faint(0.45, box(0, 0, 1200, 900, '#1b2436'))
const lampFixed =
  night(c.light) +
  faint(0.35, shape('M786 112 L460 790 H1140Z', c.light)) +
  faint(0.5, oval(800, 780, 330, 60, c.light)) +
  lamp(640, 620, 1.05, true) +
  person(860, 790, 0.95, c.red) +
  person(960, 790, 0.68, c.yellow)

const street = (): string => sky() + hills(500) + town(540) + tree(680, 550, 0.95) + bush(800, 552) + bird(600, 120) + bird(660, 150)

const hole = (x: number, y: number, size: number): string =>
  put(
    x,
    y,
    size,
    shape('M-170 0 L-130 -46 L-40 -56 L30 -70 L120 -44 L176 -4 L130 40 L40 60 L-60 50 L-140 36Z', c.roadDark),
    shape('M-140 4 L-100 -30 L-30 -36 L40 -46 L110 -24 L146 4 L100 30 L30 40 L-60 34Z', '#4d5258'),
    oval(6, 12, 88, 18, c.water),
    oval(-10, 8, 40, 7, c.waterLight),
    line('M-170 0 l-60 -16 M176 -4 l56 22 M-60 50 l-30 34 M120 -44 l30 -26', c.roadDark, 6),
  )
const pothole = street() + road(560) + hole(480, 730, 1.25) + hole(960, 660, 0.55) + cone(800, 800, 0.9)
const potholeFilled =
  street() + road(560) + shape('M290 690 H650 L690 800 H250Z', '#5f656c') + line('M290 690 H650 L690 800 H250Z', '#565c63', 5) + car(930, 700, 0.75, c.blue)

const heapBags = times(11, (at) =>
  bag(
    330 + (at % 6) * 92 + thrown(at) * 30,
    720 - Math.floor(at / 6) * 66,
    0.9 + thrown(at + 9) * 0.4,
    ['#4a525c', '#6d8f78', '#8b6f9c', '#c9c2b4', '#59636e'][at % 5] as string,
  ),
)
const bins = (y: number): string =>
  [c.green, c.blue, c.red, '#6b7178']
    .map((fill, at) =>
      put(
        360 + at * 140,
        y,
        1,
        box(-48, -130, 96, 124, fill, 8),
        box(-56, -150, 112, 28, fill, 8),
        faint(0.2, box(-56, -126, 112, 6, c.ink)),
        oval(-30, -4, 10, 10, c.ink),
        oval(30, -4, 10, 10, c.ink),
        oval(0, -70, 18, 18, c.white),
      ),
    )
    .join('')
const yard =
  sky() +
  house(0, 560, 460, 4) +
  house(560, 560, 640, 4, '#e5d5c3') +
  box(0, 540, 1200, 360, c.pave) +
  times(7, (at) => line(`M0 ${590 + at * 46} H1200`, c.paveLine, 3))
const flies = times(9, (at) => oval(360 + thrown(at) * 480, 470 + thrown(at + 30) * 100, 4, 3, c.ink))
const rubbish =
  yard +
  bins(620) +
  heapBags +
  box(720, 640, 150, 96, c.wood, 4) +
  line('M720 670 H870 M790 640 V736', c.woodDark, 5) +
  turn(-3, box(180, 690, 170, 70, '#b7a58c', 10)) +
  oval(560, 740, 260, 22, '#a59f92') +
  flies
const rubbishCleared =
  yard + bins(700) + bush(1010, 740, 1.1) + bush(180, 740, 1.1) + person(960, 850, 0.9, '#e08b45') + line('M1010 840 L1044 620', c.woodDark, 10)

const drainGrid = (x: number, y: number): string =>
  put(
    x,
    y,
    1,
    box(-170, -62, 340, 124, '#4b525a', 10),
    times(8, (at) => box(-146 + at * 38, -44, 20, 88, '#2f353c', 6)),
  )
const leaves = times(34, (at) =>
  put(
    370 + thrown(at) * 420,
    650 + thrown(at + 50) * 120,
    0.8 + thrown(at + 7) * 0.6,
    turn(thrown(at + 3) * 180, oval(0, 0, 24, 11, [c.leafDark, '#b98d4d', '#a56f42', c.leaf][at % 4] as string)),
  ),
)
const drainBlocked =
  street() +
  road(560) +
  oval(580, 730, 500, 130, c.water) +
  oval(540, 710, 380, 70, c.waterLight) +
  faint(0.55, drainGrid(580, 720)) +
  leaves +
  bag(790, 760, 0.7, '#c9c2b4')
const drainClear =
  street() +
  road(560) +
  drainGrid(580, 720) +
  line('M300 690 Q390 700 408 716 M860 700 Q780 712 756 722', c.waterLight, 10) +
  person(930, 860, 1, '#e08b45') +
  line('M985 850 L1060 640', c.woodDark, 10)

const fireLane =
  sky() +
  house(20, 520, 380, 4) +
  house(800, 520, 380, 4, '#e5d5c3') +
  tree(600, 520, 0.9) +
  box(0, 510, 1200, 390, c.road) +
  line('M160 900 L430 520 M1040 900 L770 520', c.yellow, 12) +
  `<text x="600" y="868" font-size="84" font-weight="700" font-family="Noto Sans CJK SC" text-anchor="middle" fill="${c.yellow}">消防通道</text>` +
  car(660, 596, 0.72, c.white) +
  car(560, 745, 1.3, c.red)

const manhole =
  street() +
  road(560) +
  oval(560, 730, 190, 66, '#5a6067') +
  oval(560, 730, 160, 52, '#23282e') +
  shape('M410 715 Q560 660 710 715 Q560 690 410 715Z', '#3b4147') +
  put(
    820,
    790,
    1,
    oval(0, 0, 165, 50, '#5a6067'),
    oval(0, -12, 165, 50, '#767d85'),
    times(5, (at) => line(`M${-110 + at * 55} -38 V14`, '#5f666e', 8)),
  ) +
  cone(300, 780) +
  person(1060, 720, 0.85, c.blue, c.ink, true)

const treeFallen =
  sky('#c5d2d8') +
  hills(500) +
  town(540) +
  road(560) +
  put(170, 720, 1, shape('M-40 20 L-30 -50 L-4 -30 L16 -66 L40 20Z', c.woodDark)) +
  put(
    220,
    700,
    1,
    turn(
      4,
      shape('M0 -26 H560 L600 -8 L560 22 H0Z', c.woodDark),
      oval(0, -2, 16, 25, c.wood),
      oval(650, -40, 170, 120, c.leafDark),
      oval(720, 40, 150, 96, c.leaf),
      oval(560, 40, 110, 80, '#8db27c'),
      line('M480 0 L600 -60 M480 0 L620 50', c.woodDark, 16),
    ),
  ) +
  cone(150, 850) +
  cone(1110, 830)

const ripples = times(16, (at) => line(`M${thrown(at) * 1100} ${600 + thrown(at + 20) * 270} q30 -9 60 0 q30 9 60 0`, c.waterLight, 5))
const rain = times(70, (at) => line(`M${thrown(at) * 1200} ${thrown(at + 90) * 850} l-9 34`, '#ffffff88', 3))
const streetFlooded =
  sky('#9fb1bd', '#cfd9dc') +
  town(560) +
  tree(700, 570, 0.95) +
  car(420, 690, 1.05, c.yellow) +
  box(0, 600, 1200, 300, '#93b3c2') +
  faint(0.8, box(0, 655, 1200, 245, c.water)) +
  person(930, 770, 1, c.red) +
  faint(0.85, box(840, 700, 190, 90, c.water)) +
  shape('M820 520 Q930 400 1040 520 Q985 500 930 518 Q875 500 820 520Z', c.blue) +
  line('M930 450 V580', c.ink, 6) +
  ripples +
  rain

export const streetScenes = {
  'lamp-broken': lampBroken,
  'lamp-fixed': lampFixed,
  pothole,
  'pothole-filled': potholeFilled,
  rubbish,
  'rubbish-cleared': rubbishCleared,
  'drain-blocked': drainBlocked,
  'drain-clear': drainClear,
  'fire-lane-blocked': fireLane,
  'manhole-open': manhole,
  'tree-fallen': treeFallen,
  'street-flooded': streetFlooded,
}
