import type { AuditOutcome, TokenRole, TokenScope } from '@dateline/store';
import { graphqlEnum } from '../vocabulary/graphql-enum';

export const GraphQLTokenRole = graphqlEnum<TokenRole>(
  'TokenRole',
  'What the holder of a token is. Each may do what the ones before may.',
  {
    reader: 'Reads, with a budget of its own.',
    editor: 'Writes, as far as its scopes go.',
    admin: 'Writes, and reads the audit log.',
  },
);

export const GraphQLTokenScope = graphqlEnum<TokenScope>(
  'TokenScope',
  'A kind of writing that a token allows.',
  {
    import: 'Bringing in articles.',
    publish: 'Making articles public.',
    correct: 'Correcting published articles.',
    retract: 'Retracting published articles.',
    review: 'Confirming, amending and rejecting facts that a machine found.',
  },
);

export const GraphQLAuditOutcome = graphqlEnum<AuditOutcome>(
  'AuditOutcome',
  'How a request to write ended.',
  {
    done: 'It was done.',
    unauthenticated: 'Refused: it came without a token.',
    forbidden: 'Refused: the token did not allow it.',
    conflict: 'Refused: it rested on what had changed meanwhile.',
    failed: 'It was begun, failed, and changed nothing.',
  },
);
