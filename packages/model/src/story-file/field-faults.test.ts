import { describe, expect, it } from 'vitest';
import { spoiled, told } from './small-library.fixture';

describe('a field', () => {
  it('that is unknown', () => {
    expect(
      told(spoiled('entities/people.yaml', 'given-name: Ada', 'given-nam: Ada')),
    ).toMatchInlineSnapshot(
      `"[unknown-field] entities/people.yaml:3: Person “ada-quist” has no field “given-nam”. Did you mean “given-name”? The fields are: name, also-known-as, summary, same-as, given-name, family-name."`,
    );
  });
  it('that is missing', () => {
    expect(
      told(spoiled('entities/people.yaml', '  name: Bo Lind', '  family-name: Lind')),
    ).toMatchInlineSnapshot(
      `"[missing-field] entities/people.yaml:10: Person “bo-lind” has no “name”. Add a line “name: …”."`,
    );
  });
  it('without a value', () => {
    expect(
      told(spoiled('entities/people.yaml', '  name: Bo Lind', '  name:')),
    ).toMatchInlineSnapshot(
      `"[missing-value] entities/people.yaml:11: “name” of person “bo-lind” has no value. Write a value, or leave the line out."`,
    );
  });
  it('of the wrong type', () => {
    expect(
      told(spoiled('entities/people.yaml', '  name: Bo Lind', '  name: [Bo, Lind]')),
    ).toMatchInlineSnapshot(
      `"[wrong-type] entities/people.yaml:11: “name” of person “bo-lind” is a list, not a text. Write it on one line; put quotation marks around it if it has “: ”, “#”, “[” or “{” in it."`,
    );
  });
  it('with a value that is not on its list', () => {
    expect(
      told(spoiled('harbour-talks/events.yaml', 'kind: meeting', 'kind: meating')),
    ).toMatchInlineSnapshot(
      `"[unknown-value] harbour-talks/events.yaml:3: “meating” is not a kind that event “board-talks” can have. Did you mean “meeting”? Write one of: summit, meeting, news-conference, statement, letter, proposal, agreement, offensive, siege, evacuation, conflict, other."`,
    );
  });
  it('with a latitude that is not on Earth', () => {
    expect(
      told(spoiled('entities/places.yaml', 'latitude: 59.5', 'latitude: 95.5')),
    ).toMatchInlineSnapshot(
      `"[out-of-range] entities/places.yaml:6: “latitude” of “coordinates” of place “port-ellis” is “95.5”. Write a number from -90 to 90."`,
    );
  });
  it('with coordinates without precision and source', () => {
    expect(
      told(spoiled('entities/places.yaml', ', precision-km: 3, source: the harbour chart', '')),
    ).toMatchInlineSnapshot(`
      "[missing-field] entities/places.yaml:6: “coordinates” of place “port-ellis” has no “precision-km”. Add a line “precision-km: …”.
      [missing-field] entities/places.yaml:6: “coordinates” of place “port-ellis” has no “source”. Add a line “source: …”."
    `);
  });
  it('with a country code in small letters', () => {
    expect(told(spoiled('entities/places.yaml', '"NO"', 'no'))).toMatchInlineSnapshot(
      `"[unknown-value] entities/places.yaml:5: “no” is not a country code. Write the two capital letters of ISO 3166-1, such as SY."`,
    );
  });
  it('with a script for an address', () => {
    expect(
      told(
        spoiled('entities/people.yaml', 'https://example.org/ada-quist', '"javascript:alert(1)"'),
      ),
    ).toMatchInlineSnapshot(
      `"[bad-url] entities/people.yaml:9: “javascript:alert(1)” is not a web address. Write the whole address, from https:// on."`,
    );
  });
  it('with a language that is not a tag', () => {
    expect(
      told(spoiled('harbour-talks/story.md', 'language: en', 'language: English, mostly')),
    ).toMatchInlineSnapshot(
      `"[unknown-value] harbour-talks/story.md:4: “English, mostly” is not a language tag. Write a tag of BCP 47, such as en, ar or pt-BR."`,
    );
  });
  it('with an escaped control character', () => {
    expect(
      told(spoiled('entities/people.yaml', 'name: Bo Lind', 'name: "Bo\\0Lind"')),
    ).toMatchInlineSnapshot(
      `"[invalid-text] entities/people.yaml:11: The text holds a control character or half of a surrogate pair. Take the escape (such as \\0 or \\uD800) out."`,
    );
  });
  it('with half of a surrogate pair', () => {
    expect(
      told(spoiled('entities/people.yaml', 'name: Bo Lind', 'name: "Bo \\uD83D Lind"')),
    ).toMatchInlineSnapshot(
      `"[invalid-text] entities/people.yaml:11: The text holds a control character or half of a surrogate pair. Take the escape (such as \\0 or \\uD800) out."`,
    );
  });
  it('that is given twice', () => {
    expect(
      told(spoiled('entities/people.yaml', '  name: Bo Lind', '  name: Bo Lind\n  name: Bo Lindh')),
    ).toMatchInlineSnapshot(
      `"[duplicate-key] entities/people.yaml:12: “name” stands here a second time; the first is on line 11. Merge the two, or rename one."`,
    );
  });
  it('that only the defining story may have', () => {
    expect(
      told(spoiled('harbour-talks/events.yaml', '  name: Talks of the harbour board\n', '')),
    ).toMatchInlineSnapshot(
      `"[missing-field] harbour-talks/events.yaml:1: Event “board-talks” has “kind”, “status”, “when”, “place”, “part-of”, “preceded-by” but no “name”. Add a name to define the event here; if another story defines it, leave only evidence and participants."`,
    );
  });
  it('with the same participant twice', () => {
    expect(
      told(
        spoiled(
          'harbour-talks/events.yaml',
          'entity: organizations/harbour-board',
          'entity: people/ada-quist\n      role: harbour master',
        ),
      ),
    ).toMatchInlineSnapshot(
      `"[duplicate-participant] harbour-talks/events.yaml:14: Event “board-talks” has people/ada-quist in the same part twice. Merge the two; several pieces of evidence are a list."`,
    );
  });
  it('with a confidence that is no share', () => {
    expect(
      told(spoiled('harbour-talks/events.yaml', 'confidence: 0.83', 'confidence: 83%')),
    ).toMatchInlineSnapshot(
      `"[out-of-range] harbour-talks/events.yaml:23: “confidence” of “asserted-by” of event “strike” is “83%”. Write a number from 0 to 1."`,
    );
  });
});
