import { expect, test } from 'vitest';
import { isNewEnough } from './node-version.cjs';

test.each(['v20.19.0', 'v20.20.2', 'v22.0.0', 'v24.11.1'])('Node %s is new enough', (version) => {
  expect(isNewEnough(version)).toBe(true);
});

test.each(['v8.17.0', 'v18.20.8', 'v20.9.0', 'v20.18.3'])('Node %s is too old', (version) => {
  expect(isNewEnough(version)).toBe(false);
});
