import { entityRef, type EntityRef } from '../address';
import type { Mention } from '../article';
import type { Entity } from '../entity';
import type { StoryText } from './story-text';
import type { StoryErrors } from './story-errors';

/**
 * Warns of names that stand in a story without a link, of entities that the same story links
 * elsewhere. Only whole names and aliases, written just so: more would be guessing.
 */
export function warnOfUnlinkedNames(
  text: StoryText,
  mentions: readonly Mention[],
  entities: readonly Entity[],
  errors: StoryErrors,
): void {
  const linked = new Set(mentions.map((mention) => mention.entity));
  const warned = new Set<string>();
  for (const entity of entities) {
    const ref = entityRef(entity.kind, entity.slug);
    if (!linked.has(ref)) continue;
    for (const name of [entity.name, ...entity.alsoKnownAs]) {
      for (const { block, start } of unlinked(name, text, mentions)) {
        const line = text.lineAt(block, start);
        // The Front and its other names may stand in one place; one warning is enough.
        if (warned.has(`${block}:${start}`)) continue;
        warned.add(`${block}:${start}`);
        errors.warn(warning(text.file, line, name, ref));
      }
    }
  }
}

function warning(file: string, line: number, name: string, ref: EntityRef) {
  return {
    file,
    line,
    code: 'unlinked-name',
    message: `“${name}” stands here without a link.`,
    remedy: `Write [${name}](${ref}) if that is who or what is meant.`,
  };
}

function* unlinked(name: string, text: StoryText, mentions: readonly Mention[]) {
  for (const { index: block, kind, text: words } of text.blocks) {
    // A heading names its subject; linking it is a matter of taste.
    if (kind === 'heading') continue;
    for (let start = words.indexOf(name); start >= 0; start = words.indexOf(name, start + 1)) {
      const end = start + name.length;
      if (isLetter(words, start - 1) || isLetter(words, end)) continue;
      const covered = mentions.some(
        (mention) => mention.block === block && mention.start < end && mention.end > start,
      );
      if (!covered) yield { block, start };
    }
  }
}

function isLetter(text: string, offset: number): boolean {
  return /[\p{L}\p{N}\p{M}]/u.test(text.charAt(offset));
}
