import { keep, put, type ChoiceName, type Chosen } from './reading-settings';

/** What the reader chose, for whoever shows or changes it. */
class ReadingChoices {
  /** Empty on the server, and until the page is live: nobody knows before but `<html>`. */
  now = $state.raw<Partial<Chosen>>({});

  choose<Name extends ChoiceName>(name: Name, value: Chosen[Name]) {
    this.take({ ...this.now, [name]: value });
    keep(this.now);
  }

  /** Puts what was chosen on the page and into whatever shows it. */
  take(next: Partial<Chosen>) {
    this.now = next;
    put(next);
  }
}

export const choices = new ReadingChoices();
