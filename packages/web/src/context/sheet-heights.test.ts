import { describe, expect, it } from 'vitest';
import { heightsIn, settle } from './sheet-heights';

const heights = heightsIn(800, 120);

describe('the sheet let go of', () => {
  it('rests at the nearest height when it hardly moves', () => {
    expect(settle(150, 0, heights)).toBe('peek');
    expect(settle(380, 0.1, heights)).toBe('half');
    expect(settle(700, -0.1, heights)).toBe('full');
  });
  it('goes one step on when flicked', () => {
    expect(settle(140, 1, heights)).toBe('half');
    expect(settle(450, 1, heights)).toBe('full');
    expect(settle(390, -1, heights)).toBe('peek');
  });
  it('closes when flicked down from its lowest, or dragged below half of that', () => {
    expect(settle(110, -1, heights)).toBe('closed');
    expect(settle(40, 0, heights)).toBe('closed');
  });
  it('keeps its heights in order on a screen lower than its heading', () => {
    const low = heightsIn(200, 260);
    expect(low.peek).toBeLessThanOrEqual(low.half);
    expect(low.half).toBeLessThanOrEqual(low.full);
    expect(low.full).toBeLessThan(200);
  });
});
