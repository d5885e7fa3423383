// What the build makes of a `.graphql` file (build/operation-loader.mjs).

declare module '*.graphql?key' {
  export const name: string;
  /** SHA-256 of the operation's printed text, fragments included. */
  export const hash: string;
}

declare module '*.graphql' {
  import type { DocumentNode } from 'graphql';
  export const name: string;
  export const hash: string;
  export const document: DocumentNode;
}
