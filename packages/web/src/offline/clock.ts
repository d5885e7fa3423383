/**
 * The time as the server has it, as far as it has told: a device whose clock is wrong still says
 * rightly how old things are. What it was off by is remembered, for the next start without a network.
 */
const key = 'dateline-clock';
/** Answers may have lain in a network for minutes: less than this is no difference. */
const tolerance = 15 * 60_000;

let offBy: number | null = null;

/** Milliseconds since 1970, by the server's clock where that is known. */
export function now(): number {
  offBy ??= remembered();
  return Date.now() + offBy;
}

/** Takes up the `Date` header of an answer that has just come. */
export function noteServerDate(date: string | null) {
  const server = date ? Date.parse(date) : Number.NaN;
  if (Number.isNaN(server)) return;
  const difference = server - Date.now();
  offBy = Math.abs(difference) < tolerance ? 0 : difference;
  try {
    if (offBy) localStorage.setItem(key, String(offBy));
    else localStorage.removeItem(key);
  } catch (error) {
    // Without storage it holds for this page.
    if (!(error instanceof DOMException || error instanceof ReferenceError)) throw error;
  }
}

function remembered(): number {
  try {
    return Number(localStorage.getItem(key)) || 0;
  } catch (error) {
    if (error instanceof DOMException || error instanceof ReferenceError) return 0;
    throw error;
  }
}
