export { type CorpusSize, syntheticLibrary } from './corpus/synthetic-library';
