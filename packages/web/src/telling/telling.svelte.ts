/** What a reader is told of what they just did, when nothing where they look shows it. */
class Telling {
  words = $state('');
  #timer: ReturnType<typeof setTimeout> | undefined;

  say(words: string, milliseconds: number) {
    clearTimeout(this.#timer);
    // The same words said again are said again.
    this.words = '';
    requestAnimationFrame(() => (this.words = words));
    this.#timer = setTimeout(() => (this.words = ''), milliseconds);
  }
}

export const telling = new Telling();
