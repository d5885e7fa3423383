import type { EventKind as Kind, EventStatus as Status } from '@dateline/model';
import { graphqlEnum } from '../vocabulary/graphql-enum';

export const EventKind = graphqlEnum<Kind>('EventKind', 'What sort of event it is.', {
  summit: 'A meeting of heads of state or government.',
  meeting: 'A meeting, talks, a negotiation.',
  'news-conference': 'A news conference.',
  statement: 'Something said or announced in public.',
  letter: 'A letter or message sent.',
  proposal: 'Something offered for others to agree to.',
  agreement: 'Something agreed, such as a cease-fire.',
  offensive: 'An attack or a campaign of attacks.',
  siege: 'A place cut off by force.',
  evacuation: 'People taken out of a place.',
  conflict: 'A war or a lasting fight.',
  other: 'Something else.',
});

export const EventStatus = graphqlEnum<Status>(
  'EventStatus',
  'Whether it took place. What is planned or called off has not happened.',
  {
    happened: 'It took place.',
    ongoing: 'It was going on when the story was written.',
    expected: 'It was planned or expected when the story was written.',
    'did-not-happen': 'It was expected and did not take place.',
  },
);
