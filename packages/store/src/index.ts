export * from './access/audit-entry';
export * from './access/token';
export { parseTokenText, tokenTextLength, type TokenKey } from './access/token-text';
export { StoreConfigError, StoreError, type StoreErrorCode } from './errors';
export { openStore, type OpenOptions } from './open-store';
export * from './store';
