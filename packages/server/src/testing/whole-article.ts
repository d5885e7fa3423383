/** Everything that an article and what it links to can say: more than any page asks for. */
export const wholeArticle = `
  query WholeArticle($slug: String!) {
    article(slug: $slug) {
      id slug headline description language datePublished dateModified revision wordCount readingMinutes
      dateline { text date place { ...place } }
      contributions { kind person { ...person } reportedFrom { ...place } evidence { ...evidence } }
      citation { title url datePublished authors publisher { ...organization } }
      blocks { index kind text }
      mentions { id block start end exact assertion { method confidence by } entity { ...entity } article { slug } }
      people { ...person }
      places { ...place contains { slug } }
      organizations { ...organization }
      events { ...event }
      quotes { ...quote }
      disagreements { ...disagreement }
      storylines { id slug title synopsis articles { nodes { slug } } events { totalCount nodes { slug } } }
      corrections { at text revision }
      revisions { number at note changes { kind subject before after } }
    }
  }
  fragment entity on Entity {
    __typename id slug name alsoKnownAs summary sameAs
    mentions(first: 5) { totalCount nodes { exact article { headline } } }
    articles(first: 5) { totalCount nodes { slug headline dateline { text } } }
    events(first: 5) { totalCount nodes { slug name when { display } } }
    disagreements(first: 5) { totalCount nodes { question article { slug } } }
  }
  fragment person on Person {
    ...entity givenName familyName
    roles { ...role }
    quotes(first: 5) { totalCount nodes { text article { slug } } }
  }
  fragment organization on Organization {
    ...entity kind
    partOf { slug name }
    people { ...role }
    quotes(first: 5) { totalCount nodes { text } }
  }
  fragment place on Place {
    ...entity kind countryCode
    coordinates { latitude longitude precisionKm }
    containedIn { slug name }
  }
  fragment event on Event {
    ...entity kind status
    when { edtf earliest latest display phrase evidence { ...evidence } }
    place { slug name }
    placeEvidence { ...evidence }
    participants { role entity { slug name } evidence { ...evidence } assertion { method } }
    partOf { slug name }
    parts { slug name }
    precededBy { slug name }
    followedBy { slug name }
    quotes(first: 5) { totalCount nodes { text speaker { name } } }
    evidence { ...evidence }
    assertion { method confidence by }
  }
  fragment quote on Quote {
    id text mode via
    speaker { slug name }
    speakerRole { ...role }
    event { slug name }
    article { slug headline }
    evidence { ...evidence }
    assertion { method confidence by }
  }
  fragment disagreement on Disagreement {
    id question
    about { slug name }
    article { slug headline }
    positions {
      text
      heldBy { slug name }
      source { title url datePublished authors publisher { slug name } }
      evidence { ...evidence }
      assertion { method confidence by }
    }
  }
  fragment role on Role {
    id title start end attested
    person { slug name }
    organization { slug name }
    evidence { ...evidence }
    assertion { method confidence by }
  }
  fragment evidence on Evidence {
    revision block start end exact prefix suffix sentence status
    article { slug }
  }
`;
