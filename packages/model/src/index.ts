export * from './address';
export * from './article';
export * from './block';
export * from './entity';
export * from './event-time';
export * from './evidence';
export * from './evidence/anchor';
export * from './evidence/near-miss';
export * from './evidence/selector';
export * from './library/library';
export * from './library/merge-libraries';
export * from './library/story-of';
export * from './library/story-of-document';
export * from './review/amendment';
export * from './review/fact-address';
export * from './review/review-error';
export * from './review/review-fact';
export * from './role-id';
export * from './story-error';
export * from './story-file/read-library';
export * from './story-file/story-write-error';
export * from './story-file/write-story';
export * from './text/fold';
export * from './text/near-words';
export * from './text/sentences';
export * from './text/span';
export * from './text/surrogate-pairs';
export * from './text/word-count';
export * from './time/edtf-error';
export * from './time/edtf-time';
export * from './time/overlap';
export * from './library/article-document';
export * from './time/display-edtf';
export * from './where-when/where-when';
export * from './evidence/align-text';
export * from './evidence/reanchor';
export * from './revision/anchor-outcome';
export * from './revision/revise-article';
export * from './revision/revision-error';
export {
  type ChangedFact,
  changedFacts,
  type FactChange,
  type FactChangeKind,
  factChangeKinds,
} from './revision/fact-change';
export * from './revision/fact-changes';
export * from './revision/references';
export * from './revision/retract-article';
export * from './revision/summarize-changes';
