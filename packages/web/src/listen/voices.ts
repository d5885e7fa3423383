/** What of a voice is of interest here. */
export type Voice = Pick<
  SpeechSynthesisVoice,
  'default' | 'lang' | 'localService' | 'name' | 'voiceURI'
>;

/** The voices that speak a language, the likeliest first: on the device, of the region, its own choice. */
export function voicesFor<Kind extends Voice>(
  all: readonly Kind[],
  language: string,
): readonly Kind[] {
  const wanted = tagOf(language);
  const worth = (voice: Kind) =>
    Number(voice.localService) * 4 +
    Number(tagOf(voice.lang) === wanted) * 2 +
    Number(voice.default);
  return all
    .filter(({ lang }) => languageOf(lang) === languageOf(language))
    .sort((a, b) => worth(b) - worth(a));
}

/** The device's voices; none where it has no speech. */
export function deviceVoices(): readonly SpeechSynthesisVoice[] {
  return globalThis.speechSynthesis?.getVoices() ?? [];
}

/** Whether an article in this language can be listened to here. */
export function canBeHeard(language: string): boolean {
  return voicesFor(deviceVoices(), language).length > 0;
}

/** Android writes `en_US`. */
function tagOf(tag: string): string {
  return tag.replaceAll('_', '-').toLowerCase();
}

function languageOf(tag: string): string {
  return tagOf(tag).split('-')[0] ?? '';
}
