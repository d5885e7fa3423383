import type { PlanePoint } from './world';

/** The equator, in kilometers. */
const equator = 40_075;

/** Where a place stands in the plane (the world from 0 to 1), in Mercator's projection. */
export function planePoint(at: {
  readonly latitude: number;
  readonly longitude: number;
}): PlanePoint {
  const latitude = (Math.max(-85, Math.min(85, at.latitude)) * Math.PI) / 180;
  return {
    x: (at.longitude + 180) / 360,
    y: 0.5 - Math.log(Math.tan(Math.PI / 4 + latitude / 2)) / (2 * Math.PI),
  };
}

/** How long a kilometer is in the plane at `y`: the projection stretches toward the poles. */
export function kilometerAt(y: number): number {
  return Math.cosh(Math.PI * (1 - 2 * y)) / equator;
}

/** A round number of kilometers, no longer on the screen than `most` pixels. */
export function scaleBar(
  y: number,
  pixelsPerPlane: number,
  most: number,
): { readonly kilometers: number; readonly pixels: number } {
  const perKilometer = kilometerAt(y) * pixelsPerPlane;
  const power = 10 ** Math.floor(Math.log10(most / perKilometer));
  const kilometers = [5, 2, 1]
    .map((each) => each * power)
    .find((each) => each * perKilometer <= most);
  const round = kilometers ?? power;
  return { kilometers: round, pixels: round * perKilometer };
}
