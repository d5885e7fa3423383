import { describe, expect, it } from 'vitest';
import { axisOf, drawn } from './axis';

const when = (earliest: string, latest: string) => ({
  earliest: `${earliest}T00:00:00Z`,
  latest: `${latest}T23:59:59Z`,
  display: '',
});
const july = when('2016-07-11', '2016-07-20');
const sunday = when('2016-09-04', '2016-09-04');
const siege = when('0001-01-01', '2016-09-04');
const war = when('2011-03-15', '2016-09-04');

describe('the axis of a story', () => {
  it('runs from its first event to its last, with a little room', () => {
    const axis = axisOf([july, sunday])!;
    expect(axis.from).toBeLessThan(Date.parse(july.earliest));
    expect(axis.to).toBeGreaterThan(Date.parse(sunday.latest));
  });
  it('takes no scale from an open end or from a war of years', () => {
    const axis = axisOf([july, sunday, siege, war])!;
    expect(new Date(axis.from).getUTCFullYear()).toBe(2016);
    expect(drawn(axis, siege)).toMatchObject({ start: 0, openStart: true });
    expect(drawn(axis, war)).toMatchObject({ start: 0, openStart: true, openEnd: false });
  });
  it('takes none from what goes on since years ago', () => {
    const since = when('2011-03-15', '9999-12-31');
    expect(axisOf([july, sunday, since])).toMatchObject({ from: axisOf([july, sunday])?.from });
    expect(new Date(axisOf([since])!.from).getUTCFullYear()).toBe(2011);
  });
  it('draws a known day as a point and what the words leave open as a bar', () => {
    const axis = axisOf([july, sunday])!;
    expect(drawn(axis, sunday).point).toBe(true);
    expect(drawn(axis, july).point).toBe(false);
  });
  it('is none when nothing is dated', () => {
    expect(axisOf([])).toBeNull();
  });
});
