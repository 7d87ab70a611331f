/** The invented photos of the demo district: drawn by `draw.ts`, 1200 × 900 JPEG, at most 80 kB each. Key → file beside this one. */
export const demoPhotos = {
  'lamp-broken': 'lamp-broken.jpg',
  'lamp-fixed': 'lamp-fixed.jpg',
  pothole: 'pothole.jpg',
  'pothole-filled': 'pothole-filled.jpg',
  rubbish: 'rubbish.jpg',
  'rubbish-cleared': 'rubbish-cleared.jpg',
  'drain-blocked': 'drain-blocked.jpg',
  'drain-clear': 'drain-clear.jpg',
  'fire-lane-blocked': 'fire-lane-blocked.jpg',
  'manhole-open': 'manhole-open.jpg',
  'tree-fallen': 'tree-fallen.jpg',
  'street-flooded': 'street-flooded.jpg',
  'pipe-leaking': 'pipe-leaking.jpg',
  'pipe-mended': 'pipe-mended.jpg',
  'wall-crack': 'wall-crack.jpg',
  'bench-broken': 'bench-broken.jpg',
  'bench-new': 'bench-new.jpg',
  'path-muddy': 'path-muddy.jpg',
  'path-paved': 'path-paved.jpg',
  'noisy-square': 'noisy-square.jpg',
  'dog-loose': 'dog-loose.jpg',
  'child-bike': 'child-bike.jpg',
  'class-in-hall': 'class-in-hall.jpg',
  'elder-visit': 'elder-visit.jpg',
} as const

export type DemoPhoto = keyof typeof demoPhotos
