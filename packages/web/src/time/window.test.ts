import { describe, expect, it } from 'vitest';
import { day } from './shape';
import { movedWindow, showing, zoomedWindow } from './window';

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
