import type { Component } from 'svelte';

export interface WrittenProps<Props extends Record<string, unknown>> {
  readonly part: Component<Props>;
  /** Of plain data. The part is made anew when this becomes something else. */
  readonly props: Props;
}
