import type { Inks } from '../design/inks';
import { locale } from '#words/phrases';
import { cutTo, font, type Measure } from './cut-labels';
import { rowsOf } from './rows';
import { day, type TimeShape } from './shape';
import { ticksOf, type Tick } from './ticks';
import type { TimeWindow } from './window';

/** An event as the chart draws it. */
export interface Drawable extends TimeShape {
  readonly slug: string;
  readonly name: string;
  readonly status: 'HAPPENED' | 'ONGOING' | 'EXPECTED' | 'DID_NOT_HAPPEN';
}

/** An event with its place on the chart, in pixels from the start of 1970 at this scale. */
export interface Laid extends Drawable {
  readonly start: number;
  readonly end: number;
  /** -1: no room for it but a mark above the axis. */
  readonly row: number;
  readonly label: string;
  readonly labelWidth: number;
  /** Where the name begins, in the same pixels. */
  readonly labelStart: number;
}

export interface Canvas {
  readonly context: CanvasRenderingContext2D;
  readonly width: number;
  readonly height: number;
  readonly inks: Inks;
}

export const rowHeight = 30;
/** The dates, and the marks of what has no room. */
const foot = 48;
const crowdAt = 32;
/** How far an end without a limit fades out, in pixels. */
const fading = 46;

export function heightFor(rows: number): number {
  return rows * rowHeight + foot + 6;
}

/**
 * Every event in its row, for so many pixels a millisecond. A name stands after its point; one
 * that would run out of `end`, the last instant that can be seen, stands before it.
 */
export function laidOut(
  events: readonly Drawable[],
  scale: number,
  end: number,
  rows: number,
  measure: Measure,
): readonly Laid[] {
  const edge = end * scale - 4;
  const laid = events.map((event) => {
    const { label, width } = measure(event.name);
    const { start, end } = stretched(event, scale);
    const after = event.form === 'moment' ? start + 11 : start;
    const before = event.form === 'moment' ? start - 11 - width : Math.min(end, edge) - width;
    const labelStart = after + width > edge ? before : after;
    return { ...event, start, end, label, labelWidth: width, labelStart, row: -1 };
  });
  const served = laid.toSorted((a, b) => turnOf(a) - turnOf(b) || a.start - b.start);
  const assigned = rowsOf(
    served.map(({ start, end, labelWidth, labelStart }) => ({
      start: Math.min(start - 8, labelStart - 5),
      end: Math.max(end + 8, labelStart + labelWidth + 10),
    })),
    rows,
  );
  return served.map((each, index) => ({ ...each, row: assigned[index] ?? -1 }));
}

/** What did not happen, or not yet, is few and must be seen; what has no known start says least. */
function turnOf({ status, from }: Drawable): number {
  if (status === 'EXPECTED' || status === 'DID_NOT_HAPPEN') return 0;
  return from === -Infinity ? 2 : 1;
}

/** From where to where it is drawn, in pixels. An end without a limit is a short way off. */
function stretched({ form, from, to }: Drawable, scale: number) {
  if (form === 'moment') {
    const middle = ((from + to) / 2) * scale;
    return { start: middle, end: middle };
  }
  return {
    start: from === -Infinity ? to * scale - fading : from * scale,
    end: to === Infinity ? from * scale + fading : to * scale,
  };
}

export interface Scene {
  readonly window: TimeWindow;
  readonly laid: readonly Laid[];
  /** The day that is lit, as the instant at which it begins. */
  readonly at: number | null;
  readonly isLit: (slug: string) => boolean;
  readonly chosen: string | null;
}

/** Where a row's marks stand. */
export function rowAt(row: number, height: number): number {
  return height - foot - 12 - row * rowHeight;
}

export function drawTimeline(canvas: Canvas, scene: Scene) {
  const { context, width, height } = canvas;
  const { window, laid, at, chosen } = scene;
  const scale = width / (window.to - window.from);
  const left = window.from * scale;
  context.clearRect(0, 0, width, height);
  context.font = font;
  context.lineWidth = 1;
  context.lineJoin = 'round';
  drawAxis(canvas, window, scale);
  if (at !== null) drawMoment(canvas, at * scale - left, day * scale);
  for (const each of laid) {
    const [start, end] = [each.start - left, each.end - left];
    const label = each.labelStart - left;
    if (Math.max(end, label + each.labelWidth) < -20 || Math.min(start, label) > width + 20)
      continue;
    const faded = at !== null && !scene.isLit(each.slug) && each.slug !== chosen;
    context.globalAlpha = faded ? 0.34 : 1;
    if (each.row < 0) drawCrowded(canvas, (start + end) / 2, each.slug === chosen);
    else drawEvent(canvas, each, { start, end, label }, each.slug === chosen);
  }
  context.globalAlpha = 1;
}

function drawAxis({ context, width, height, inks }: Canvas, window: TimeWindow, scale: number) {
  const base = height - foot + 20;
  context.strokeStyle = inks['rule-strong'];
  line(context, 0, base, width, base);
  const wide = 62;
  const ticks = ticksOf(window.from, window.to, wide / scale);
  let free = -Infinity;
  for (const tick of ticks) {
    const x = (tick.at - window.from) * scale;
    context.strokeStyle = tick.opens ? inks['rule-strong'] : inks.rule;
    line(context, x, tick.opens ? 0 : 6, x, base + 5);
    if (x < free) continue;
    const label = tickLabel(tick);
    const size = context.measureText(label).width;
    if (x + 4 + size > width) continue;
    context.fillStyle = tick.opens ? inks.ink : inks['ink-soft'];
    context.fillText(label, x + 4, base + 19);
    free = x + size + 12;
  }
}

function drawMoment({ context, height, inks }: Canvas, x: number, wide: number) {
  context.fillStyle = inks.event;
  context.globalAlpha = 0.12;
  context.fillRect(x, 0, Math.max(2, wide), height - foot + 20);
  context.globalAlpha = 1;
}

function drawCrowded({ context, height, inks }: Canvas, x: number, chosen: boolean) {
  context.fillStyle = inks.event;
  const y = height - crowdAt;
  context.fillRect(x - 1, chosen ? y - 12 : y - 7, chosen ? 3 : 2, chosen ? 14 : 9);
}

/** The same as in `Laid`, from the left of what is seen. */
interface Position {
  readonly start: number;
  readonly end: number;
  readonly label: number;
}

function drawEvent(canvas: Canvas, each: Laid, { start, end, label }: Position, chosen: boolean) {
  const { context, height, inks } = canvas;
  const y = rowAt(each.row, height);
  context.fillStyle = inks.event;
  context.strokeStyle = inks.event;
  if (each.form === 'moment') drawPoint(canvas, each, start, y);
  else drawBar(canvas, each, start, end, y);
  // Of a stretch that began before what is seen, the name stays in sight.
  const moment = each.form === 'moment';
  const atStart = moment
    ? label
    : Math.min(Math.max(label, 4), Math.max(label, end - each.labelWidth));
  const text = moment && label < 4 && label < start ? cutBefore(context, each, start) : each;
  const x = atStart + each.labelWidth - text.labelWidth;
  const below = moment ? y + 4.5 : y - 8;
  if (chosen) {
    context.fillStyle = inks['paper-sunk'];
    context.fillRect(x - 3, below - 13, text.labelWidth + 6, 18);
    context.fillStyle = inks.event;
    context.fillRect(x - 3, below + 5, text.labelWidth + 6, 1.5);
  }
  // The lines of the axis end where a name stands.
  context.strokeStyle = chosen ? inks['paper-sunk'] : inks.paper;
  context.lineWidth = 4;
  context.strokeText(text.label, x, below);
  context.lineWidth = 1;
  context.fillStyle = inks.ink;
  context.fillText(text.label, x, below);
  if (each.status === 'DID_NOT_HAPPEN') {
    context.strokeStyle = inks['ink-soft'];
    line(context, x, below - 4, x + text.labelWidth, below - 4);
  }
}

/** The name before a point that has less room there than the name wants. */
function cutBefore(context: CanvasRenderingContext2D, { label, labelWidth }: Laid, point: number) {
  const room = point - 15;
  if (room < 40) return { label, labelWidth };
  const cut = cutTo(context, label, room);
  return { label: cut.label, labelWidth: cut.width };
}

function drawPoint({ context, inks }: Canvas, { status, softStart }: Laid, x: number, y: number) {
  context.lineWidth = 1.8;
  context.beginPath();
  context.arc(x, y, 5, 0, 2 * Math.PI);
  if (status === 'EXPECTED' || status === 'DID_NOT_HAPPEN') {
    context.fillStyle = inks.paper;
    context.fill();
    context.setLineDash(status === 'EXPECTED' ? [3, 2.2] : []);
    context.stroke();
    context.setLineDash([]);
    if (status === 'DID_NOT_HAPPEN') line(context, x - 7, y + 7, x + 7, y - 7);
  } else {
    context.fill();
    if (softStart) {
      // About that day: a ring around the point.
      context.beginPath();
      context.arc(x, y, 8, 0, 2 * Math.PI);
      context.setLineDash([1.5, 2.5]);
      context.stroke();
      context.setLineDash([]);
    }
  }
  context.lineWidth = 1;
}

function drawBar(
  { context, inks, width }: Canvas,
  each: Laid,
  start: number,
  end: number,
  y: number,
) {
  const [from, to] = [Math.max(start, -60), Math.min(Math.max(end, start + 6), width + 60)];
  const wide = to - from;
  if (wide <= 0) return;
  // Too short to fade, it would be no more than a stain.
  const room = end - start > 24;
  const softStart = room && (each.softStart || each.from === -Infinity);
  const softEnd = room && (each.softEnd || each.to === Infinity);
  const hollow = each.status === 'EXPECTED' || each.status === 'DID_NOT_HAPPEN';
  const within = each.form === 'within';
  const alpha = context.globalAlpha;
  const paint = shaded(context, inks.event, start, Math.max(end, start + 6), softStart, softEnd);
  context.beginPath();
  context.roundRect(from, y - 3.5, wide, 7, 3.5);
  context.fillStyle = paint;
  if (!hollow) {
    context.globalAlpha = alpha * (within ? 0.28 : 0.85);
    context.fill();
  }
  context.globalAlpha = alpha;
  if (within || hollow) {
    context.strokeStyle = paint;
    context.lineWidth = 1.4;
    context.setLineDash(each.status === 'EXPECTED' ? [4, 3] : []);
    context.stroke();
    context.setLineDash([]);
    if (each.status === 'DID_NOT_HAPPEN') {
      const middle = (from + to) / 2;
      context.strokeStyle = inks.event;
      line(context, middle - 7, y + 7, middle + 7, y - 7);
    }
  }
  context.lineWidth = 1;
}

/** A soft end fades out over a third of the bar, at most so far. */
function shaded(
  context: CanvasRenderingContext2D,
  ink: string,
  start: number,
  end: number,
  softStart: boolean,
  softEnd: boolean,
): string | CanvasGradient {
  if (!softStart && !softEnd) return ink;
  const gradient = context.createLinearGradient(start, 0, end, 0);
  const part = Math.min(0.42, fading / Math.max(1, end - start));
  const clear = `color-mix(in srgb, ${ink} 4%, transparent)`;
  gradient.addColorStop(0, softStart ? clear : ink);
  if (softStart) gradient.addColorStop(part, ink);
  if (softEnd) gradient.addColorStop(1 - part, ink);
  gradient.addColorStop(1, softEnd ? clear : ink);
  return gradient;
}

function line(context: CanvasRenderingContext2D, x1: number, y1: number, x2: number, y2: number) {
  context.beginPath();
  context.moveTo(x1, y1);
  context.lineTo(x2, y2);
  context.stroke();
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** "12 Aug" only where a month begins, "12" after it: what is the same is not repeated. */
function tickLabel({ at, part, opens }: Tick): string {
  const options: Intl.DateTimeFormatOptions =
    part === 'hour'
      ? opens
        ? { day: 'numeric', month: 'short' }
        : { hour: '2-digit', minute: '2-digit', hour12: false }
      : part === 'day'
        ? opens
          ? { day: 'numeric', month: 'short' }
          : { day: 'numeric' }
        : part === 'month'
          ? opens
            ? { month: 'short', year: 'numeric' }
            : { month: 'short' }
          : { year: 'numeric' };
  const key = `${part} ${opens}`;
  const format =
    formats.get(key) ?? new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
  formats.set(key, format);
  return format.format(at);
}
