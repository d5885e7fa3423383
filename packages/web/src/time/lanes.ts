/** Something drawn on an axis, its ends from 0 to 1. */
interface Shape {
  readonly start: number;
  readonly end: number;
}

/** The lowest lane for each shape in which it keeps `gap` from those before it. */
export function lanesOf(shapes: readonly Shape[], gap: number): number[] {
  const taken: Shape[][] = [];
  return shapes.map((shape) => {
    const free = taken.findIndex((lane) =>
      lane.every((other) => shape.start - gap >= other.end || shape.end + gap <= other.start),
    );
    const index = free < 0 ? taken.length : free;
    (taken[index] ??= []).push(shape);
    return index;
  });
}
