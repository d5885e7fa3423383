/** How a reader likes to be read to, kept on the device. */
export interface ListeningChoices {
  readonly rate: number;
  /** The voice chosen for a language, by its `voiceURI`. */
  readonly voices: Readonly<Record<string, string>>;
}

/** Times the voice's own speed. */
export const rates = [0.75, 1, 1.25, 1.5, 1.75, 2] as const;

const key = 'dateline-listening';
const first: ListeningChoices = { rate: 1, voices: {} };

export function listeningChoices(): ListeningChoices {
  try {
    const { rate, voices } = JSON.parse(
      localStorage.getItem(key) ?? '{}',
    ) as Partial<ListeningChoices>;
    return {
      rate: rates.find((each) => each === rate) ?? first.rate,
      voices: typeof voices === 'object' && voices !== null ? voices : first.voices,
    };
  } catch {
    // No storage here, or something else in its place: as if nothing had been chosen.
    return first;
  }
}

export function keepListeningChoices(choices: ListeningChoices) {
  try {
    localStorage.setItem(key, JSON.stringify(choices));
  } catch (error) {
    // Where nothing can be kept, the choice holds for this page.
    if (!(error instanceof DOMException)) throw error;
  }
}
