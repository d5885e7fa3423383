import { choices } from '../shell/reading-choices.svelte';
import { chosen, onKeptElsewhere } from '../shell/reading-settings';

/** Takes up what was chosen before, and from now on what is chosen here or in another tab. */
export function followChoices() {
  choices.take(chosen());
  onKeptElsewhere(() => choices.take(chosen()));
  $effect.root(() => {
    $effect(() => paintChrome(choices.now.theme));
  });
}

/** The browser's own bar is as the page: it cannot know of a theme that was chosen here. */
function paintChrome(theme: string | undefined) {
  const paper = getComputedStyle(document.documentElement).getPropertyValue('--paper').trim();
  for (const meta of document.querySelectorAll<HTMLMetaElement>('meta[name="theme-color"]')) {
    meta.dataset['device'] ??= meta.content;
    meta.content = theme === undefined || theme === 'system' ? meta.dataset['device'] : paper;
  }
}
