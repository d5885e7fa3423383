/** Stands between the parts of a quote that the text breaks in two. */
export const betweenParts = ' … ';
