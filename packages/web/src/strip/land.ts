/** The outlines of the land, drawn in a plane of 360 by 180 degrees; the build writes the file. */
export const land = '/map/land.svg#land';
