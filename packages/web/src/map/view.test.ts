import { describe, expect, it } from 'vitest';
import { planePoint } from './projection';
import { between, moved, toScreen, viewOf, zoomed } from './view';

const size = { width: 360, height: 400 };
const hangzhou = planePoint({ latitude: 30.29, longitude: 120.16 });
const aleppo = planePoint({ latitude: 36.2, longitude: 37.16 });

describe('what is seen of the map', () => {
  it('holds all places, away from its edges', () => {
    const view = viewOf([hangzhou, aleppo], size);
    for (const point of [hangzhou, aleppo]) {
      const { x, y } = toScreen(point, view, size);
      expect(Math.min(x, size.width - x)).toBeGreaterThan(30);
      expect(Math.min(y, size.height - y)).toBeGreaterThan(30);
    }
  });
  it('of one place shows where that is', () => {
    const view = viewOf([aleppo], size);
    expect(toScreen(aleppo, view, size)).toEqual({ x: 180, y: 200 });
    expect(view.scale).toBeLessThan(50_000);
  });
  it('of no place is the world', () => {
    expect(viewOf([], size).scale).toBeLessThanOrEqual(size.height);
  });
  it('keeps what is under the fingers there while it comes closer', () => {
    const view = viewOf([hangzhou, aleppo], size);
    const before = toScreen(aleppo, view, size);
    const after = toScreen(aleppo, zoomed(view, 3, size, before), size);
    expect(after.x).toBeCloseTo(before.x, 6);
    expect(after.y).toBeCloseTo(before.y, 6);
  });
  it('never leaves the world', () => {
    const view = viewOf([aleppo], size);
    const far = moved(view, -1e9, 1e9, size);
    expect(far.x).toBe(1);
    expect(far.y).toBeGreaterThan(0);
    expect(zoomed(far, 1e-9, size).scale).toBeGreaterThanOrEqual(320);
    expect(zoomed(far, 1e9, size).scale).toBeLessThan(2e6);
  });
  it('goes from one view to another, and arrives', () => {
    const [from, to] = [viewOf([hangzhou, aleppo], size), viewOf([aleppo], size)];
    expect(between(from, to, 0)).toEqual(from);
    const end = between(from, to, 1);
    expect(end.x).toBeCloseTo(to.x, 9);
    expect(end.scale).toBeCloseTo(to.scale, 3);
  });
});
