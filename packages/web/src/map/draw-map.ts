import type { Inks } from '../design/inks';
import { countryName } from '../words/countries';
import type { LocatedPlace, Step } from './story-map';
import { toScreen, type Size, type View } from './view';
import type { Country, PlanePoint, World } from './world';

export interface MapCanvas {
  readonly context: CanvasRenderingContext2D;
  readonly size: Size;
  /** Pixels of the screen for each of the page. */
  readonly ratio: number;
  readonly inks: Inks;
}

export interface MapScene {
  readonly world: World;
  readonly view: View;
  readonly places: readonly LocatedPlace[];
  readonly track: readonly Step[];
  /** The moment that is lit; null: all. */
  readonly at: number | null;
  readonly isLit: (slug: string) => boolean;
}

export function drawMap(canvas: MapCanvas, scene: MapScene) {
  const { context, size, ratio, inks } = canvas;
  const { world, view, places } = scene;
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.fillStyle = inks['paper-sunk'];
  context.fillRect(0, 0, size.width * ratio, size.height * ratio);
  const seen = world.countries.filter((country) => isSeen(country, view, size));
  // The world goes on beyond its edges.
  for (const round of [-1, 0, 1]) {
    const here = { ...view, x: view.x - round };
    const countries = world.countries.filter((country) => isSeen(country, here, size));
    if (countries.length === 0) continue;
    intoPlane(canvas, here);
    context.fillStyle = inks.land;
    for (const { outline } of countries) context.fill(outline);
    drawAreas(canvas, scene, countries);
    context.strokeStyle = inks.paper;
    context.lineWidth = 1.1 / view.scale;
    context.stroke(world.borders);
    context.strokeStyle = inks['rule-strong'];
    context.lineWidth = 0.55 / view.scale;
    context.stroke(world.coasts);
  }
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  drawNames(
    canvas,
    seen,
    view,
    new Set(places.flatMap((each) => (each.area ? (each.place.countryCode ?? []) : []))),
  );
  drawPrecision(canvas, scene);
  drawTrack(canvas, scene);
}

function intoPlane({ context, size, ratio }: MapCanvas, { x, y, scale }: View) {
  const by = ratio * scale;
  context.setTransform(
    by,
    0,
    0,
    by,
    ratio * (size.width / 2 - x * scale),
    ratio * (size.height / 2 - y * scale),
  );
}

function isSeen({ bounds }: Country, view: View, { width, height }: Size): boolean {
  const [halfX, halfY] = [width / 2 / view.scale, height / 2 / view.scale];
  return (
    bounds.right > view.x - halfX &&
    bounds.left < view.x + halfX &&
    bounds.bottom > view.y - halfY &&
    bounds.top < view.y + halfY
  );
}

/** A country that is spoken of as a whole is tinted whole. */
function drawAreas(
  { context, inks }: MapCanvas,
  { places, at, isLit }: MapScene,
  countries: readonly Country[],
) {
  context.fillStyle = inks.place;
  for (const { place, discussed } of places) {
    if (place.kind !== 'COUNTRY' || !discussed) continue;
    const country = countries.find(({ code }) => code !== null && code === place.countryCode);
    if (!country) continue;
    context.globalAlpha = at === null ? 0.13 : isLit(place.slug) ? 0.36 : 0.06;
    context.fill(country.outline);
  }
  context.globalAlpha = 1;
}

/** The names of the countries that are large enough here, for the reader to know where this is. */
function drawNames(
  { context, inks, size }: MapCanvas,
  countries: readonly Country[],
  view: View,
  named: ReadonlySet<string>,
) {
  context.fillStyle = inks['ink-soft'];
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  const font = getComputedStyle(context.canvas).fontFamily;
  for (const { code, label, size: extent } of countries) {
    if (code === null || named.has(code)) continue;
    const room = extent * view.scale;
    const name = countryName(code);
    const pixels = Math.min(15, 10.5 + room / 300);
    context.font = `italic ${pixels}px ${font}`;
    if (context.measureText(name).width > room * 1.05) continue;
    const { x, y } = toScreen(label, view, size);
    context.fillText(name, x, y);
  }
  context.textAlign = 'start';
  context.textBaseline = 'alphabetic';
}

/** As wide as it may be off, where that can be seen. */
function drawPrecision({ context, inks, size }: MapCanvas, { places, view, at, isLit }: MapScene) {
  context.fillStyle = inks.place;
  context.strokeStyle = inks.place;
  context.lineWidth = 1;
  for (const { place, point, radius, area } of places) {
    // A country has its outline; only a region stands as a circle.
    if (area && place.kind === 'COUNTRY') continue;
    const pixels = radius * view.scale;
    if (pixels < 8) continue;
    const { x, y } = toScreen(point, view, size);
    const alpha = at === null || isLit(place.slug) ? 1 : 0.35;
    context.beginPath();
    context.arc(x, y, pixels, 0, 2 * Math.PI);
    context.globalAlpha = 0.08 * alpha;
    context.fill();
    context.globalAlpha = 0.75 * alpha;
    context.setLineDash([2, 3]);
    context.stroke();
  }
  context.setLineDash([]);
  context.globalAlpha = 1;
}

/** How the story goes from place to place; of a moment, as far as it has come. */
function drawTrack({ context, inks, size }: MapCanvas, { track, view, at }: MapScene) {
  context.strokeStyle = inks.event;
  context.fillStyle = inks.event;
  const reached =
    at === null ? track : track.filter((step) => step.at <= at + 24 * 3600 * 1000 - 1);
  for (const [index, step] of reached.entries()) {
    const before = reached[index - 1];
    if (!before) continue;
    const latest = at !== null && index === reached.length - 1;
    context.globalAlpha = at === null ? 0.55 : latest ? 0.95 : 0.34;
    context.lineWidth = latest ? 2 : 1.4;
    drawLeg(context, toScreen(before.point, view, size), toScreen(step.point, view, size), latest);
  }
  context.globalAlpha = 1;
}

/** A shallow arc, so that the way there and the way back are two lines. */
function drawLeg(
  context: CanvasRenderingContext2D,
  from: PlanePoint,
  to: PlanePoint,
  arrow: boolean,
) {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = Math.hypot(dx, dy);
  if (length < 16) return;
  const bend = 0.16;
  const over = { x: (from.x + to.x) / 2 + dy * bend, y: (from.y + to.y) / 2 - dx * bend };
  context.setLineDash([6, 5]);
  context.beginPath();
  context.moveTo(from.x, from.y);
  context.quadraticCurveTo(over.x, over.y, to.x, to.y);
  context.stroke();
  context.setLineDash([]);
  if (!arrow && length < 60) return;
  // The arrow stands before the point, in the direction in which the arc arrives.
  const angle = Math.atan2(to.y - over.y, to.x - over.x);
  const tip = { x: to.x - Math.cos(angle) * 9, y: to.y - Math.sin(angle) * 9 };
  context.beginPath();
  context.moveTo(tip.x, tip.y);
  for (const side of [-0.42, 0.42]) {
    context.lineTo(tip.x - Math.cos(angle + side) * 9, tip.y - Math.sin(angle + side) * 9);
  }
  context.closePath();
  context.fill();
}
