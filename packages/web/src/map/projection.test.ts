import { expect, it } from 'vitest';
import { kilometerAt, planePoint, scaleBar } from './projection';

it('the middle of the plane is where equator and first meridian cross', () => {
  const { x, y } = planePoint({ latitude: 0, longitude: 0 });
  expect(x).toBe(0.5);
  expect(y).toBeCloseTo(0.5, 12);
});

it('a kilometer is longer in the plane the farther it is from the equator', () => {
  const { y } = planePoint({ latitude: 60, longitude: 0 });
  expect(kilometerAt(y) / kilometerAt(0.5)).toBeCloseTo(2, 6);
});

it('a degree of latitude is as many kilometers as it is on the ground', () => {
  const south = planePoint({ latitude: 36, longitude: 37 });
  const north = planePoint({ latitude: 36.1, longitude: 37 });
  expect((south.y - north.y) / kilometerAt(south.y)).toBeCloseTo(11.13, 1);
});

it('the scale is a round number that fits', () => {
  const { y } = planePoint({ latitude: 36.2, longitude: 37 });
  for (const perPlane of [400, 5000, 60_000, 900_000]) {
    const { kilometers, pixels } = scaleBar(y, perPlane, 110);
    expect(String(kilometers)).toMatch(/^(?:0\.)?[125]0*$/);
    expect(pixels).toBeLessThanOrEqual(110);
    expect(pixels).toBeGreaterThan(40);
  }
});
