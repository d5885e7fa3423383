/** The first element that `selector` names, as soon as there is one; null when none comes in `patience`. */
export function whenThere<Found extends Element>(
  selector: string,
  patience = 5000,
): Promise<Found | null> {
  return new Promise((resolve) => {
    const look = () => {
      const found = document.querySelector<Found>(selector);
      if (found) end(found);
    };
    const watch = new MutationObserver(look);
    const timer = setTimeout(() => end(null), patience);
    const end = (found: Found | null) => {
      watch.disconnect();
      clearTimeout(timer);
      resolve(found);
    };
    watch.observe(document.body, { childList: true, subtree: true });
    look();
  });
}
