import type { Evidence } from '@dateline/model';
import type { EvidenceRow } from '../schema/tables';

/** `owner`: the subject that the fact is written with; `fact`: which of its facts. */
export function evidenceRows(
  owner: string,
  fact: string,
  evidence: readonly Evidence[],
): EvidenceRow[] {
  return evidence.map((each, position) => ({
    owner,
    fact,
    position,
    article: each.article,
    revision: each.revision,
    block: each.block,
    span_start: each.start,
    span_end: each.end,
    exact: each.exact,
    status: each.status,
  }));
}
