import { describe, expect, it } from 'vitest';
import { spoiled, told } from './small-library.fixture';

describe('evidence that does not hold', () => {
  it('whose words are nowhere', () => {
    expect(
      told(spoiled('harbour-talks/roles.yaml', 'Harbor master Ada Quist', 'The lighthouse keeper')),
    ).toMatchInlineSnapshot(
      `"[evidence-not-found] harbour-talks/roles.yaml:4: The text does not say “The lighthouse keeper”. Copy words that stand in harbour-talks/story.md, inside one paragraph."`,
    );
  });
  it('that differs in letters the eye passes over', () => {
    expect(
      told(
        spoiled(
          'harbour-talks/events.yaml',
          'evidence: “fell short” late on Sunday',
          'evidence: \'"fell short" late on sunday\'',
        ),
      ),
    ).toMatchInlineSnapshot(
      `"[evidence-not-found] harbour-talks/events.yaml:9: The text does not say “"fell short" late on sunday” in these letters; line 25 of harbour-talks/story.md has «“fell short” late on Sunday». Copy the words from the text, with its quotation marks, dashes, spaces and capitals."`,
    );
  });
  it('whose words are nearly there', () => {
    expect(
      told(
        spoiled(
          'harbour-talks/events.yaml',
          'evidence: The strike began in mid-July',
          'evidence: The strike started in mid-July',
        ),
      ),
    ).toMatchInlineSnapshot(
      `"[evidence-not-found] harbour-talks/events.yaml:21: The text does not say “The strike started in mid-July”; nearest is “The strike began in mid-July” on line 29 of harbour-talks/story.md. Copy the words from the text."`,
    );
  });
  it('with a prefix that does not stand before the words', () => {
    expect(
      told(spoiled('harbour-talks/quotes.yaml', 'prefix: "settled. "', 'prefix: "settled."')),
    ).toMatchInlineSnapshot(
      `"[evidence-not-found] harbour-talks/quotes.yaml:15: The text says “Quist said nothing more” (line 31 of harbour-talks/story.md), but not after “settled.”. Copy the prefix and suffix from the text, with the spaces and signs that touch the words."`,
    );
  });
  it('that stands in the text several times', () => {
    expect(
      told(
        spoiled('harbour-talks/roles.yaml', 'evidence: Harbor master Ada Quist', 'evidence: Quist'),
      ),
    ).toMatchInlineSnapshot(
      `"[evidence-ambiguous] harbour-talks/roles.yaml:4: “Quist” stands 3 times in the text (lines 23, 31, 35 of harbour-talks/story.md). Say which, by what comes before or after it: { exact: …, prefix: "Harbor master Ada " } for the first."`,
    );
  });
  it('that runs over the end of a block', () => {
    expect(
      told(
        spoiled(
          'harbour-talks/roles.yaml',
          'Harbor master Ada Quist',
          'late on Sunday. What comes next',
        ),
      ),
    ).toMatchInlineSnapshot(
      `"[evidence-not-found] harbour-talks/roles.yaml:4: The text does not say “late on Sunday. What comes next”. Copy words that stand in harbour-talks/story.md, inside one paragraph."`,
    );
  });
  it('left out where it is required', () => {
    expect(
      told(spoiled('harbour-talks/roles.yaml', '  evidence: Harbor master Ada Quist\n', '')),
    ).toMatchInlineSnapshot(
      `"[missing-field] harbour-talks/roles.yaml:1: A role has no “evidence”. Add a line “evidence: …”."`,
    );
  });
  it('of an indirect quote left out', () => {
    expect(
      told(
        spoiled(
          'harbour-talks/quotes.yaml',
          '  evidence: { exact: Quist said nothing more, prefix: "settled. " }\n',
          '',
        ),
      ),
    ).toMatchInlineSnapshot(
      `"[missing-field] harbour-talks/quotes.yaml:11: A quote has no “evidence”. Add a line “evidence: …”."`,
    );
  });
  it('with a field that a selector does not have', () => {
    expect(
      told(spoiled('harbour-talks/quotes.yaml', 'prefix: "settled. "', 'before: "settled. "')),
    ).toMatchInlineSnapshot(
      `"[unknown-field] harbour-talks/quotes.yaml:15: “evidence” of a quote has no field “before”. The fields are: exact, prefix, suffix, status, block, revision."`,
    );
  });
  it('that lacks the phrase of the time', () => {
    expect(
      told(
        spoiled('harbour-talks/events.yaml', 'phrase: late on Sunday', 'phrase: early on Sunday'),
      ),
    ).toMatchInlineSnapshot(
      `"[phrase-not-in-evidence] harbour-talks/events.yaml:8: The phrase “early on Sunday” does not stand in its evidence («“fell short” late on Sunday»). Copy it from the text, letter by letter, or widen the evidence to hold it."`,
    );
  });
  it('that lacks the words of a direct quote', () => {
    expect(
      told(
        spoiled(
          'harbour-talks/quotes.yaml',
          'text: fell short',
          'text: fell shorter\n  evidence: “fell short”',
        ),
      ),
    ).toMatchInlineSnapshot(
      `"[quote-not-in-evidence] harbour-talks/quotes.yaml:10: The quote “fell shorter” does not stand in its evidence («“fell short”»). Copy it from the text, letter by letter, or widen the evidence to hold it."`,
    );
  });
  it('of a contribution that is not in the text', () => {
    expect(
      told(
        spoiled(
          'harbour-talks/story.md',
          'evidence: Bo Lind reported from Port Ellis',
          'evidence: By Bo Lind',
        ),
      ),
    ).toMatchInlineSnapshot(
      `"[evidence-not-found] harbour-talks/story.md:14: The text does not say “By Bo Lind”; nearest is “quay. Bo Lind” on line 35 of harbour-talks/story.md. Copy the words from the text."`,
    );
  });
});
