/** Up and down lead from the field through what was found, and back. */
export function moveAmongResults(event: KeyboardEvent, page: HTMLElement) {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step === undefined || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey)
    return;
  const results = [...page.querySelectorAll<HTMLElement>('[data-result]')];
  const field = page.querySelector<HTMLElement>('input[type="search"]');
  const here = results.indexOf(event.target as HTMLElement);
  const inField = event.target === field;
  if (here === -1 && !inField) return;
  const next = inField ? (step === 1 ? results[0] : undefined) : (results[here + step] ?? null);
  if (next === undefined) return;
  event.preventDefault();
  (next ?? (step === -1 ? field : null))?.focus();
}
