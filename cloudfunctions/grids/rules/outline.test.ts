import { bboxOf, centreOf, type Ring } from './outline'
import { indexPolygons } from './polygon-index'

/** A horseshoe open to the east: its centroid lies outside. */
const horseshoe: Ring = [
  [0, 0],
  [10, 0],
  [10, 1],
  [1, 1],
  [1, 9],
  [10, 9],
  [10, 10],
  [0, 10],
  [0, 0],
]

test('the box goes round all rings', () => {
  expect(
    bboxOf([
      horseshoe,
      [
        [-1, 2],
        [3, 2],
        [3, 12],
        [-1, 2],
      ],
    ]),
  ).toEqual([-1, 0, 10, 12])
})

test('the middle of a horseshoe lies on the horseshoe', () => {
  const index = indexPolygons([{ path: 'd', rings: [horseshoe], bbox: bboxOf([horseshoe]) }])
  expect(index.locate(centreOf([horseshoe]))).toBe('d')
})

test('the middle of a ring around a hole is not in the hole', () => {
  const rings: Ring[] = [
    [
      [0, 0],
      [10, 0],
      [10, 10],
      [0, 10],
      [0, 0],
    ],
    [
      [1, 1],
      [8, 1],
      [8, 9],
      [1, 9],
      [1, 1],
    ],
  ]
  expect(indexPolygons([{ path: 'd', rings, bbox: bboxOf(rings) }]).locate(centreOf(rings))).toBe('d')
})
