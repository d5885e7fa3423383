import { describe, expect, it } from 'vitest';
import { day } from './shape';
import { firstWindow, movedWindow, showing, zoomedWindow } from './window';

const whole = { from: 0, to: 100 * day };

describe('what is seen of a timeline', () => {
  it('comes closer around what stays where it is', () => {
    expect(zoomedWindow(whole, 2, 0.25, whole)).toEqual({ from: 12.5 * day, to: 62.5 * day });
  });
  it('never comes closer than days can be told apart, nor farther than the whole', () => {
    const close = zoomedWindow(whole, 1e6, 0.5, whole);
    expect(close.to - close.from).toBe(2 * day);
    expect(zoomedWindow(close, 1e-6, 0.5, whole)).toEqual(whole);
  });
  it('at first is all of it, or where most of it happens', () => {
    const even = [0, 25, 50, 75, 100].map((each) => each * day);
    expect(firstWindow(even, whole)).toEqual(whole);
    const late = [0, 90, 92, 94, 95, 96, 97, 98].map((each) => each * day);
    const { from, to } = firstWindow(late, whole);
    expect(from).toBeGreaterThan(85 * day);
    expect(to).toBeGreaterThanOrEqual(98 * day);
    expect(firstWindow([], whole)).toEqual(whole);
  });
  it('stops at the ends', () => {
    const half = { from: 0, to: 50 * day };
    expect(movedWindow(half, -1, whole)).toEqual(half);
    expect(movedWindow(half, 9, whole)).toEqual({ from: 50 * day, to: 100 * day });
  });
  it('moves only to show what cannot be seen', () => {
    const half = { from: 0, to: 50 * day };
    expect(showing(half, 20 * day, whole)).toEqual(half);
    expect(showing(half, 60 * day, whole)).toEqual({ from: 35 * day, to: 85 * day });
  });
});
