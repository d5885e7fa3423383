export { StoreConfigError, StoreError, type StoreErrorCode } from './errors';
export { openStore, type OpenOptions } from './open-store';
export * from './store';
