// Svelte as one module. Screens and shell all reach the runtime through here, so that webpack
// can join the runtime's forty modules into one scope and drop what no one uses; reached one by
// one from many chunks they would each keep a wrapper, their exports' names and their dead parts.
export * from 'svelte-source/internal/client/index.js';
export {
  flushSync,
  getContext,
  hydrate,
  mount,
  onDestroy,
  onMount,
  setContext,
  tick,
  unmount,
  untrack,
} from 'svelte-source/index-client.js';
