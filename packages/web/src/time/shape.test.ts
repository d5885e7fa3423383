import { parseEdtf } from '@dateline/model';
import { describe, expect, it } from 'vitest';
import { dayAt, shapeOf, startOf } from './shape';

const shape = (edtf: string) => shapeOf(parseEdtf(edtf));

describe('the shape of a time', () => {
  it('of a day is a moment', () => {
    expect(shape('2016-09-04')).toMatchObject({ form: 'moment', softStart: false });
  });
  it('of a month is some time in it, not all through it', () => {
    expect(shape('2016-08').form).toBe('within');
    expect(shape('2016-08-01/2016-08-31').form).toBe('lasting');
  });
  it('of about a month has soft ends', () => {
    expect(shape('2016-07~')).toMatchObject({ form: 'within', softStart: true, softEnd: true });
  });
  it('has a soft end where the end of a stretch is no single day', () => {
    expect(shape('2016-08~/2016-09-04')).toMatchObject({ softStart: true, softEnd: false });
    expect(shape('2016-08/2016-09-04')).toMatchObject({ form: 'lasting', softStart: true });
  });
  it('has no limit where none is known', () => {
    expect(shape('../2016-09-04')).toMatchObject({ from: -Infinity, form: 'lasting' });
    expect(shape('2016-08-26/..')).toMatchObject({ to: Infinity, form: 'lasting' });
  });
});

describe('a day in an address', () => {
  it('is the instant at which it begins, and the other way round', () => {
    const at = startOf('2016-09-04');
    expect(at).toBe(Date.parse('2016-09-04T00:00:00Z'));
    expect(dayAt(at ?? 0)).toBe('2016-09-04');
  });
  it.each(['', '2016', '2016-13-40', 'yesterday', '2016-09-04T10:00Z'])('is not %j', (text) => {
    expect(startOf(text)).toBeNull();
  });
});
