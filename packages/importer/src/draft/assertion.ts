import type { Assertion } from '@dateline/model';
import { version } from '../../package.json';
import { confidenceOf } from '../recognize/confidence';
import type { Rule } from '../recognize/finding';

/** Who vouches for what a rule found: this package, in this version, by this rule. */
export function assertedBy(rule: Rule): Assertion {
  return {
    method: 'machine',
    confidence: confidenceOf(rule),
    by: `@dateline/importer ${version} (${rule})`,
  };
}
