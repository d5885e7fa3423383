import { expect, it } from 'vitest';
import { lanesOf } from './lanes';

it('puts shapes that would touch into lanes of their own, and uses a lane again when it can', () => {
  const shapes = [
    { start: 0, end: 0.3 },
    { start: 0.29, end: 0.5 },
    { start: 0.4, end: 0.4 },
    { start: 0.6, end: 0.6 },
  ];
  expect(lanesOf(shapes, 0.02)).toEqual([0, 1, 0, 0]);
});
