import type { TokenRole, TokenScope } from '@dateline/store';

/** Who asks: anyone, or the holder of a token. */
export type Caller =
  | { readonly kind: 'anonymous' }
  | {
      readonly kind: 'token';
      readonly id: string;
      readonly name: string;
      readonly role: TokenRole;
      readonly scopes: readonly TokenScope[];
      /** null: the token does not expire. */
      readonly expires: Date | null;
    };

export const anonymous: Caller = { kind: 'anonymous' };
