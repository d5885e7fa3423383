import { entityKinds, type EntityRef } from '../address';
import type { Claim, Disagreement } from '../article';
import { citationIn } from './citation-field';
import { assertionIn, requiredEvidence } from './evidence-field';
import { Fields } from './fields';
import { numberIn } from './number-field';
import type { StoryContext } from './story-context';
import type { SourceYaml } from './story-source';
import { listItems } from './yaml-list';
import type { YamlNode } from './yaml-tree';

/** The disagreements of one story in the order of the file, numbered from 1. */
export function readDisagreements(
  source: SourceYaml | undefined,
  story: StoryContext,
): readonly Disagreement[] {
  const seen = new Map<number, number>();
  return listItems(source, 'a disagreement', story.errors)
    .flatMap((fields) => {
      const number = numberIn(fields, 'disagreement', seen);
      const disagreement = readDisagreement(fields, story);
      fields.done();
      return disagreement === null ? [] : [{ ...disagreement, number }];
    })
    .map(({ number, ...disagreement }, index) => ({
      id: `${story.slug}/${number ?? index + 1}`,
      ...disagreement,
    }));
}

function readDisagreement(fields: Fields, story: StoryContext): Omit<Disagreement, 'id'> | null {
  const question = fields.requiredText('question');
  const aboutAt = fields.text('about');
  const about = aboutAt && story.catalog.reference(aboutAt, entityKinds);
  const positions = positionsIn(fields).flatMap((item): Claim[] => {
    const position = Fields.of(fields.file, item, 'a position', story.errors);
    if (position === null) return [];
    const claim = readPosition(position, story);
    position.done();
    return claim === null ? [] : [claim];
  });
  reportSame(fields, positions);
  if (question === null || positions.length === 0) return null;
  if (about !== null) story.anchored.add(about);
  return { article: story.slug, question: question.value, about, positions };
}

function positionsIn(fields: Fields): readonly YamlNode[] {
  if (!fields.require('positions')) return [];
  const node = fields.node('positions');
  if (node === null) return [];
  if (node.kind !== 'list') {
    fields.wrong(node.line, 'wrong-type', `“positions” of ${fields.subject} is no list.`, {
      remedy: 'Write “- ” before the first field of each position.',
    });
    return [];
  }
  if (node.items.length < 2) {
    fields.wrong(node.line, 'one-position', 'A disagreement has at least two positions.', {
      remedy: 'Add what the others hold, with the words that say so, or take the disagreement out.',
    });
  }
  return node.items;
}

function readPosition(fields: Fields, story: StoryContext): Claim | null {
  const claim = fields.requiredText('claim');
  const heldBy = holdersIn(fields, story);
  const source = citationIn(fields, 'source', 'the source of a position', story);
  const { evidence } = requiredEvidence(fields, story);
  const assertion = assertionIn(fields);
  if (claim === null) return null;
  return { text: claim.value, heldBy, source, evidence, assertion };
}

function holdersIn(fields: Fields, story: StoryContext): readonly EntityRef[] {
  fields.require('held-by');
  const node = fields.has('held-by') ? fields.node('held-by') : null;
  if (node?.kind === 'list' && node.items.length === 0) {
    fields.wrong(node.line, 'missing-value', `“held-by” of ${fields.subject} is empty.`, {
      remedy: 'Write who holds it, such as [organizations/united-nations].',
    });
  }
  const holders = fields
    .texts('held-by')
    .map((written) => story.catalog.reference(written, ['person', 'organization', 'place']))
    .filter((holder) => holder !== null);
  for (const holder of holders) story.anchored.add(holder);
  return [...new Set(holders)];
}

/** Two sides that say the same do not disagree. */
function reportSame(fields: Fields, positions: readonly Claim[]): void {
  const seen = new Set<string>();
  for (const { text } of positions) {
    const words = text.toLowerCase();
    if (seen.has(words)) {
      fields.wrong(
        fields.line,
        'same-claim',
        `Two positions of ${fields.subject} claim “${text}”.`,
        { remedy: 'Write it once, with all who hold it under “held-by”.' },
      );
    }
    seen.add(words);
  }
}
