/** The longest that a name may be, in pixels. */
const longestLabel = 210;
export const font = '13px system-ui, -apple-system, "Segoe UI", Roboto, sans-serif';

/** A name cut to what a label may take, with its width. */
export type Measure = (name: string) => { readonly label: string; readonly width: number };

export function measuring(context: CanvasRenderingContext2D): Measure {
  const known = new Map<string, { label: string; width: number }>();
  return (name) => {
    const before = known.get(name);
    if (before) return before;
    context.font = font;
    const measured = cutTo(context, name, longestLabel);
    known.set(name, measured);
    return measured;
  };
}

/** As much of a name as `longest` pixels take. */
export function cutTo(context: CanvasRenderingContext2D, name: string, longest: number) {
  let label = name;
  while (label.length > 4 && context.measureText(label).width > longest) {
    label = `${label.slice(0, Math.max(4, Math.floor(label.length * 0.92) - 1)).trimEnd()}…`;
  }
  return { label, width: context.measureText(label).width };
}
