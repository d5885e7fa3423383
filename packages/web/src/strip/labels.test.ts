import { describe, expect, it } from 'vitest';
import { labelled } from './labels';

const point = (name: string, x: number, y: number) => ({
  place: { slug: name, name, coordinates: { latitude: 0, longitude: 0, precisionKm: 1 } },
  x,
  y,
});

describe('labels on a map', () => {
  it('stand to the right, or to the left when the right is taken', () => {
    const labels = labelled([point('Aleppo', 10, 10), point('Damascus', 12, 10)], 1);
    expect(labels.map(({ place, anchor }) => [place.name, anchor])).toEqual([
      ['Aleppo', 'end'],
      ['Damascus', 'start'],
    ]);
  });
  it('are left out where there is no room, the less important first', () => {
    const crowd = [
      point('Aleppo', 10, 10),
      point('Ramouseh', 10.1, 10.1),
      point('Castello', 9.9, 9.9),
    ];
    const names = labelled(crowd, 1).map(({ place }) => place.name);
    expect(names.length).toBeLessThan(3);
  });
});
