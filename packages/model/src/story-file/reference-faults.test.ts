import { describe, expect, it } from 'vitest';
import { smallLibrary, spoiled, told } from './small-library.fixture';

describe('a reference that leads nowhere', () => {
  it('in a link of the text', () => {
    expect(
      told(spoiled('harbour-talks/story.md', '(people/ada-quist) said', '(people/ada-quits) said')),
    ).toMatchInlineSnapshot(
      `"[broken-link] harbour-talks/story.md:23: There is no people/ada-quits. Did you mean “ada-quist”? Correct the slug, or add “ada-quits” to entities/people.yaml."`,
    );
  });
  it('in a link to a collection that does not exist', () => {
    expect(
      told(
        spoiled('harbour-talks/story.md', '(people/ada-quist) said', '(persons/ada-quist) said'),
      ),
    ).toMatchInlineSnapshot(
      `"[broken-link] harbour-talks/story.md:23: “persons/ada-quist” is not the address of an entity that can stand here. Did you mean “people/ada-quist”? Write people/slug or places/slug or organizations/slug or events/slug."`,
    );
  });
  it('in a participant', () => {
    expect(
      told(spoiled('harbour-talks/events.yaml', 'entity: people/ada-quist', 'entity: ada-quist')),
    ).toMatchInlineSnapshot(
      `"[broken-link] harbour-talks/events.yaml:12: “ada-quist” is not the address of an entity that can stand here. Did you mean “people/ada-quist”? Write people/slug or places/slug or organizations/slug."`,
    );
  });
  it('in a participant that is an event', () => {
    expect(
      told(
        spoiled('harbour-talks/events.yaml', 'entity: people/ada-quist', 'entity: events/strike'),
      ),
    ).toMatchInlineSnapshot(
      `"[broken-link] harbour-talks/events.yaml:12: “events/strike” is not the address of an entity that can stand here. Write people/slug or places/slug or organizations/slug."`,
    );
  });
  it('in the field of an event', () => {
    expect(
      told(spoiled('harbour-talks/events.yaml', 'part-of: strike', 'part-of: strikes')),
    ).toMatchInlineSnapshot(
      `"[broken-link] harbour-talks/events.yaml:15: There is no events/strikes. Did you mean “strike”? Correct the slug, or add “strikes” to the story's events.yaml."`,
    );
  });
  it('in the place that a place lies in', () => {
    expect(
      told(spoiled('entities/places.yaml', 'contained-in: norland', 'contained-in: nordland')),
    ).toMatchInlineSnapshot(
      `"[broken-link] entities/places.yaml:4: There is no places/nordland. Did you mean “norland”? Correct the slug, or add “nordland” to entities/places.yaml."`,
    );
  });
  it('in a storyline', () => {
    expect(
      told(
        spoiled(
          'harbour-talks/story.md',
          'storylines: [harbour-strike]',
          'storylines: [strike-harbour]',
        ),
      ),
    ).toMatchInlineSnapshot(
      `"[broken-link] harbour-talks/story.md:20: There is no storylines/strike-harbour. Did you mean “harbour-strike”? Correct the slug, or add “strike-harbour” to entities/storylines.yaml."`,
    );
  });
  it('in the role of a quote', () => {
    expect(
      told(spoiled('harbour-talks/quotes.yaml', 'role: Harbor master', 'role: harbor master')),
    ).toMatchInlineSnapshot(
      `"[unknown-role] harbour-talks/quotes.yaml:6: harbour-talks/roles.yaml has no role “harbor master” of people/ada-quist. Did you mean “Harbor master”? The titles there are: Harbor master."`,
    );
  });
  it('in the role of a speaker without roles', () => {
    expect(
      told(spoiled('harbour-talks/roles.yaml', 'person: ada-quist', 'person: bo-lind')),
    ).toMatchInlineSnapshot(
      `"[unknown-role] harbour-talks/quotes.yaml:6: harbour-talks/roles.yaml has no role “Harbor master” of people/ada-quist. Add the role to roles.yaml, or leave “role” out."`,
    );
  });
  it('around in a ring', () => {
    expect(
      told(
        spoiled(
          'entities/places.yaml',
          'norland:\n  name: Norland\n',
          'norland:\n  name: Norland\n  contained-in: port-ellis\n',
        ),
      ),
    ).toMatchInlineSnapshot(
      `"[cycle] entities/places.yaml:7: “contained-in” leads around in a ring: norland → port-ellis → norland. Take one “contained-in” of these out."`,
    );
  });
  it('to itself', () => {
    expect(
      told(
        spoiled('harbour-talks/events.yaml', 'preceded-by: [strike]', 'preceded-by: [board-talks]'),
      ),
    ).toMatchInlineSnapshot(
      `"[cycle] harbour-talks/events.yaml:1: “preceded-by” leads around in a ring: board-talks → board-talks. Take one “preceded-by” of these out."`,
    );
  });
  it('to a file that is not there', () => {
    const { 'entities/organizations.yaml': _, ...texts } = smallLibrary;
    expect(told(texts)).toMatchInlineSnapshot(
      `"[missing-file] entities/organizations.yaml:1: The file is not there, but harbour-talks/story.md:17 refers to organizations/the-courier. Write entities/organizations.yaml, or take out what refers to organizations."`,
    );
  });
});
