/** Where two values of plain data differ first, as a path with both values; null when they are equal. */
export function firstDifference(a: unknown, b: unknown, path = ''): string | null {
  if (Object.is(a, b)) return null;
  if (isFields(a) && isFields(b) && Array.isArray(a) === Array.isArray(b)) {
    const names = new Set([...Object.keys(a), ...Object.keys(b)]);
    for (const name of names) {
      const difference = firstDifference(a[name], b[name], path === '' ? name : `${path}.${name}`);
      if (difference !== null) return difference;
    }
    return null;
  }
  return `${path} is ${shown(a)}, and would be read as ${shown(b)}.`;
}

function isFields(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > 120 ? `${text.slice(0, 119)}…` : text;
}
