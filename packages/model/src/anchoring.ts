/**
 * Finding words again in a corrected text, and telling two texts apart: for a browser, in a chunk
 * that is loaded when a text was corrected.
 */
export { alignText, type TextAlignment } from './evidence/align-text';
export { anchor, type AnchorText } from './evidence/anchor';
export { reanchor, type Reanchored } from './evidence/reanchor';
export { findAll } from './evidence/selector';
export { textChanges, type BlockChange, type WordPiece } from './revision/text-changes';
export { sentences } from './text/sentences';
