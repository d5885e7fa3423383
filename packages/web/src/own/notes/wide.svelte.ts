/** Whether there is room for notes beside the text; followed once it has been asked for. */
class Wide {
  now = $state(false);

  constructor() {
    const query = matchMedia('(min-width: 68.75rem)');
    this.now = query.matches;
    query.addEventListener('change', () => (this.now = query.matches));
  }
}

let wide: Wide | null = null;

export function isWide(): boolean {
  return (wide ??= new Wide()).now;
}
