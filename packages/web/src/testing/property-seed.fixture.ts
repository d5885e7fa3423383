import * as fc from 'fast-check';

/**
 * Property tests try the same values at each run, so that one which fails does so because of what
 * was changed. `FAST_CHECK_SEED=42 pnpm test` goes looking elsewhere.
 */
fc.configureGlobal({ seed: Number(process.env['FAST_CHECK_SEED'] ?? 20_160_904) });
