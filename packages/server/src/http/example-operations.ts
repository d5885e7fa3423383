/** An operation that shows what the API can do. */
export interface ExampleOperation {
  readonly document: string;
  readonly variables: Readonly<Record<string, string | number>>;
}

/**
 * What the explorers open with. Variables of the same name have the same value in all of
 * them, so that they can stand in one document together.
 */
export const exampleOperations: readonly ExampleOperation[] = [
  {
    document: `# Look into a news article: who, where, when, and the words that say so.
query Article($slug: String!, $day: EDTF) {
  article(slug: $slug) {
    headline
    dateline {
      text
      date
    }
    people {
      name
      roles(asOf: $day) {
        title
      }
    }
    events {
      name
      status
      when {
        display
        phrase
      }
      place {
        name
      }
    }
    quotes {
      text
      speaker {
        name
      }
      evidence {
        sentence
      }
    }
  }
}
`,
    variables: { slug: 'hangzhou-cease-fire-talks', day: '2016-09-04' },
  },
  {
    document: `# One person: offices held that day, what they said, what they took part in.
query Person($person: String!, $day: EDTF) {
  person(slug: $person) {
    id
    name
    summary
    roles(asOf: $day) {
      title
      organization {
        name
      }
    }
    quotes(first: 5) {
      totalCount
      nodes {
        text
        mode
        via
      }
    }
    events(first: 5) {
      nodes {
        name
        when {
          display
        }
      }
    }
  }
}
`,
    variables: { person: 'john-kerry', day: '2016-09-04' },
  },
  {
    document: `# What may have happened in a month, in time order. Next page: endCursor as $after.
query Timeline($during: EDTF, $after: String) {
  events(first: 10, after: $after, filter: { during: $during }) {
    totalCount
    nodes {
      name
      status
      when {
        edtf
        earliest
        latest
        display
      }
      participants {
        role
        entity {
          __typename
          name
        }
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
`,
    variables: { during: '2016-08' },
  },
  {
    document: `# What was said with these words in it, by whom, and where the text has it.
query Quotes($words: String) {
  quotes(first: 10, filter: { containing: $words }) {
    nodes {
      text
      mode
      speaker {
        __typename
        name
      }
      speakerRole {
        title
      }
      evidence {
        block
        start
        end
        exact
      }
    }
  }
}
`,
    variables: { words: 'Aleppo' },
  },
  {
    document: `# Places that can be put on a map, inside a box.
query Map($south: Float!, $west: Float!, $north: Float!, $east: Float!) {
  places(first: 50, within: { south: $south, west: $west, north: $north, east: $east }) {
    nodes {
      name
      kind
      coordinates {
        latitude
        longitude
        precisionKm
      }
      containedIn {
        name
      }
    }
  }
}
`,
    variables: { south: 32, west: 35, north: 37.5, east: 42.5 },
  },
  {
    document: `# Articles, people, places, organizations, events and quotes, best match first.
query Search($search: String!) {
  search(query: $search, first: 10) {
    totalCount
    edges {
      score
      snippet
      node {
        __typename
        ... on Article {
          headline
        }
        ... on Entity {
          name
        }
        ... on Quote {
          text
        }
      }
    }
  }
}
`,
    variables: { search: 'castello road' },
  },
];

/** All examples as one document of named operations, each of which can be run by itself. */
export const exampleDocument = exampleOperations.map(({ document }) => document).join('\n');

/** The values for all of `exampleDocument`. */
export const exampleVariables: Readonly<Record<string, string | number>> = Object.assign(
  {},
  ...exampleOperations.map(({ variables }) => variables),
);
