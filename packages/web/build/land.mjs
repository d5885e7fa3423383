import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { geoEquirectangular, geoPath } from 'd3-geo';
import { feature } from 'topojson-client';

const require = createRequire(import.meta.url);

/** Decimals of a degree: 0.1° is 11 km, a hair's breadth on the little map. */
const decimals = 1;

/**
 * The land, from Natural Earth at 1:50 million, in a plane of 360 by 180 degrees whose origin is
 * 180° W, 90° N: x = longitude + 180, y = 90 − latitude. One path, `#land`, for `<use>`.
 */
export function landMap() {
  const file = require.resolve('world-atlas/land-50m.json');
  const topology = JSON.parse(readFileSync(file, 'utf8'));
  const path = ringsOf(feature(topology, topology.objects.land)).map(ringPath).join('');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 360 180"><path id="land" d="${path}"/></svg>`;
}

/** The outlines in the plane, cut where the plane ends. d3 draws; this only notes the points. */
function ringsOf(shape) {
  const rings = [];
  const pen = {
    beginPath() {},
    moveTo: (x, y) => rings.push([[x, y]]),
    lineTo: (x, y) => rings.at(-1).push([x, y]),
    closePath() {},
    arc() {},
  };
  const plane = geoEquirectangular()
    .scale(180 / Math.PI)
    .translate([180, 90])
    .precision(0);
  geoPath(plane, pen)(shape);
  return rings;
}

/** A ring as relative steps in whole tenths; one smaller than a few of them is a speck, left out. */
function ringPath(ring) {
  const scale = 10 ** decimals;
  const points = [];
  for (const [x, y] of ring) {
    const point = [Math.round(x * scale), Math.round(y * scale)];
    const last = points.at(-1);
    if (!last || last[0] !== point[0] || last[1] !== point[1]) points.push(point);
  }
  if (points.length < 4) return '';
  const [first, ...rest] = straightened(points);
  let [x, y] = first;
  const steps = rest.map(([nextX, nextY]) => {
    const step = `${signed((nextX - x) / scale)}${signed((nextY - y) / scale)}`;
    [x, y] = [nextX, nextY];
    return step;
  });
  return `M${short(first[0] / scale)} ${short(first[1] / scale)}l${steps.join('').replace(/^ /, '')}z`;
}

/** Leaves out points that lie on the straight line between their neighbours. */
function straightened(points) {
  return points.filter((point, index) => {
    const before = points[index - 1];
    const after = points[index + 1];
    if (!before || !after) return true;
    const area =
      (point[0] - before[0]) * (after[1] - before[1]) -
      (point[1] - before[1]) * (after[0] - before[0]);
    return Math.abs(area) > 1;
  });
}

/** A number with the separator that it needs: a minus sign is one. */
function signed(value) {
  return value < 0 ? short(value) : ` ${short(value)}`;
}

function short(value) {
  return value
    .toFixed(decimals)
    .replace(/\.0$/, '')
    .replace(/^(-?)0\./, '$1.');
}
