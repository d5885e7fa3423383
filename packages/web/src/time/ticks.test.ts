import { describe, expect, it } from 'vitest';
import { day } from './shape';
import { ticksOf } from './ticks';

const at = (date: string) => Date.parse(`${date}T00:00:00Z`);
const days = (from: string, to: string, room: number) =>
  ticksOf(at(from), at(to), room).map((tick) => new Date(tick.at).toISOString().slice(0, 10));

describe('the marks on the axis', () => {
  it('are days, months or years, as there is room', () => {
    expect(days('2016-09-02', '2016-09-05', day)).toEqual([
      '2016-09-02',
      '2016-09-03',
      '2016-09-04',
      '2016-09-05',
    ]);
    expect(days('2016-06-20', '2016-09-05', 25 * day)).toEqual([
      '2016-07-01',
      '2016-08-01',
      '2016-09-01',
    ]);
    expect(days('2010-06-01', '2016-09-05', 600 * day)).toEqual([
      '2012-01-01',
      '2014-01-01',
      '2016-01-01',
    ]);
  });
  it('stay where they are when the axis is moved', () => {
    const before = days('2016-08-03', '2016-09-20', 4 * day);
    const after = days('2016-08-09', '2016-09-26', 4 * day);
    expect(after.filter((each) => each <= '2016-09-20')).toEqual(
      before.filter((each) => each >= '2016-08-09'),
    );
  });
  it('say where a larger part begins', () => {
    const ticks = ticksOf(at('2015-10-15'), at('2016-03-02'), 25 * day);
    expect(ticks.map(({ opens }) => opens)).toEqual([true, false, true, false, false]);
  });
  it('are right in the first years of the calendar', () => {
    expect(days('0098-01-01', '0101-01-01', 300 * day)).toEqual([
      '0098-01-01',
      '0099-01-01',
      '0100-01-01',
      '0101-01-01',
    ]);
  });
  it('are never nearer to each other than the room that they need', () => {
    for (const room of [0.3, 1, 3, 9, 40, 200, 900].map((each) => each * day)) {
      const ticks = ticksOf(at('1990-01-20'), at('1990-01-20') + room * 30, room);
      const gaps = ticks.slice(1).map((tick, index) => tick.at - (ticks[index]?.at ?? 0));
      // Months are not all of one length; the first of one takes the place of the last few days.
      expect(Math.min(...gaps)).toBeGreaterThan(room * 0.45);
    }
  });
});
