/** Milliseconds after which a held click is let through as it is: the plain page answers it. */
const letGoAfter = 1500;

/**
 * Holds back plain clicks on links and buttons while the page is becoming live, so that a tap
 * on a name is not lost, nor leads away where it was meant to open something. The returned
 * function ends that and repeats the last click held.
 */
export function holdClicks(): () => void {
  let held: HTMLElement | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const hold = (event: MouseEvent) => {
    const target = event.target instanceof Element ? event.target : null;
    const control = target?.closest<HTMLElement>('main a[href], main button');
    const modified = event.metaKey || event.ctrlKey || event.shiftKey || event.altKey;
    if (!control || modified || event.button !== 0) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    held = control;
    timer ??= setTimeout(release, letGoAfter);
  };

  const release = () => {
    clearTimeout(timer);
    document.removeEventListener('click', hold, { capture: true });
    const control = held;
    held = null;
    control?.click();
  };

  document.addEventListener('click', hold, { capture: true });
  return release;
}
