import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { geoArea, geoCentroid } from 'd3-geo';
import { feature } from 'topojson-client';
import { countryCodes } from './country-codes.mjs';

const require = createRequire(import.meta.url);

/** The side of the square that the world is drawn in: a step is 600 m at the equator. */
const side = 65_536;
/** How much of a bend a point must make to be drawn, in square steps as wide as at the equator. */
const leastBend = 28;
/** Rings smaller than this, in the same, are specks, unless they are all that a country has. */
const leastRing = 120;

/**
 * The countries of Natural Earth at 1:50 million, in Mercator's projection, for the map that can
 * be moved: arcs that countries share, so that a border is one line, in whole steps from point to
 * point. `countries` holds a code (or null), rings of arcs (a negative number is an arc backwards,
 * as in TopoJSON; one that crosses the antimeridian goes on at the other edge), where its name stands, and how large its largest part is in steps.
 */
export function worldMap() {
  const file = require.resolve('world-atlas/countries-50m.json');
  const topology = JSON.parse(readFileSync(file, 'utf8'));
  const lines = decoded(topology).map((line) => straightened(line.map(projected)));
  const used = new Map();
  const countries = [];
  for (const geometry of topology.objects.countries.geometries) {
    const code = countryCodes.get(geometry.id) ?? null;
    // Mercator has no room for a continent around a pole.
    if (code === 'AQ') continue;
    const rings = (geometry.type === 'Polygon' ? [geometry.arcs] : geometry.arcs).flat();
    const sized = rings.map((arcs) => ({ arcs, area: areaOf(arcs, lines) }));
    const largest = Math.max(...sized.map(({ area }) => area));
    const kept = sized.filter(({ area }) => area >= leastRing || area === largest);
    countries.push([
      code,
      kept.map(({ arcs }) => arcs.map((arc) => renumbered(arc, used))),
      labelPoint(topology, geometry),
      Math.round(Math.sqrt(largest)),
    ]);
  }
  // An island group with its country's number is a part of it that bears no name of its own.
  for (const country of countries) {
    if (countries.some(([code, , , size]) => code === country[0] && size > country[3])) {
      country[0] = null;
    }
  }
  const arcs = [...used.keys()].map((index) => stepsOf(lines[index]));
  return JSON.stringify({ side, arcs, countries });
}

function renumbered(arc, used) {
  const index = arc < 0 ? ~arc : arc;
  if (!used.has(index)) used.set(index, used.size);
  const number = used.get(index);
  return arc < 0 ? ~number : number;
}

function decoded({ arcs, transform }) {
  const [scaleX, scaleY] = transform.scale;
  const [left, bottom] = transform.translate;
  return arcs.map((arc) => {
    let x = 0;
    let y = 0;
    return arc.map(([dx, dy]) => {
      x += dx;
      y += dy;
      return [x * scaleX + left, y * scaleY + bottom];
    });
  });
}

function projected([longitude, latitude]) {
  const limited = Math.max(-85, Math.min(85, latitude)) * (Math.PI / 180);
  const north = Math.log(Math.tan(Math.PI / 4 + limited / 2));
  return [
    Math.round(((longitude + 180) / 360) * side),
    Math.round((0.5 - north / (2 * Math.PI)) * side),
  ];
}

/** Visvalingam's way: the point that bends the line least goes first. The ends stay. */
function straightened(line) {
  const points = line.filter(
    ([x, y], index) => index === 0 || x !== line[index - 1][0] || y !== line[index - 1][1],
  );
  const bend = (index) =>
    triangle(points[index - 1], points[index], points[index + 1]) * groundAt(points[index]);
  for (;;) {
    let least = leastBend;
    let at = -1;
    for (let index = 1; index < points.length - 1; index++) {
      const size = bend(index);
      if (size < least) [least, at] = [size, index];
    }
    if (at < 0) return points;
    points.splice(at, 1);
  }
}

function triangle([ax, ay], [bx, by], [cx, cy]) {
  return Math.abs((bx - ax) * (cy - ay) - (cx - ax) * (by - ay)) / 2;
}

/** What a square step covers there, of what it covers at the equator. */
function groundAt([, y]) {
  return Math.cosh(Math.PI * (1 - (2 * y) / side)) ** -2;
}

function areaOf(arcs, lines) {
  const points = arcs.flatMap((arc) => (arc < 0 ? lines[~arc].toReversed() : lines[arc]));
  let twice = 0;
  let round = 0;
  for (const [index, [x, y]] of points.entries()) {
    const [nextX, nextY] = points[(index + 1) % points.length];
    // A step of half the world is one over its edge.
    const over = -Math.round((nextX - x) / side) * side;
    twice += (x + round) * nextY - (nextX + over + round) * y;
    round += over;
  }
  return (Math.abs(twice) / 2) * groundAt(points[0]);
}

/** The middle of a country's largest part. */
function labelPoint(topology, geometry) {
  const { coordinates, type } = feature(topology, geometry).geometry;
  const parts = (type === 'Polygon' ? [coordinates] : coordinates).map((each) => ({
    type: 'Polygon',
    coordinates: each,
  }));
  const [largest] = parts.sort((a, b) => geoArea(b) - geoArea(a));
  return projected(geoCentroid(largest));
}

/**
 * Steps as text, a character for most of them: zigzag (0, −1, 1, −2 …), then digits of 44 from the
 * lowest, each but the last raised by 44; the digits are the characters from `#` on, `\\` left out.
 */
function stepsOf(points) {
  let x = 0;
  let y = 0;
  return points
    .flatMap(([nextX, nextY]) => {
      const step = [nextX - x, nextY - y];
      [x, y] = [nextX, nextY];
      return step;
    })
    .map(digitsOf)
    .join('');
}

function digitsOf(step) {
  let rest = step < 0 ? -2 * step - 1 : 2 * step;
  let digits = '';
  while (rest >= 44) {
    digits += digit(44 + (rest % 44));
    rest = Math.floor(rest / 44);
  }
  return digits + digit(rest);
}

function digit(value) {
  const code = 35 + value;
  return String.fromCharCode(code < 92 ? code : code + 1);
}
