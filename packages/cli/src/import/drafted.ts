import { draftStory, type Draft } from '@dateline/importer';
import type { OptionValues } from '../command';
import { storedLibrary } from '../settings/open-library';
import { readSettings } from '../settings/settings';
import type { Surroundings } from '../surroundings';
import { articleSource } from './article-source';
import { importFailure } from './import-failure';

/** The story that the importer makes of what was named on the command line. */
export async function drafted(
  operand: string,
  options: OptionValues,
  around: Surroundings,
): Promise<Draft> {
  try {
    const source = await articleSource(operand, around);
    const known = await storedLibrary(readSettings(around));
    return draftStory({ ...source, ...overrides(options) }, known, {
      now: new Date().toISOString(),
      articleSlugs: new Set(known.articles.map(({ slug }) => slug)),
    });
  } catch (error) {
    throw importFailure(operand, error);
  }
}

function overrides(options: OptionValues): Readonly<Record<string, string>> {
  return Object.fromEntries(
    ['slug', 'headline', 'language', 'published'].flatMap((name): [string, string][] => {
      const value = options[name];
      return typeof value === 'string' ? [[name, value]] : [];
    }),
  );
}
