import type { PageRenderer } from '@dateline/web/server';

/** The reader's build for servers: its pages, its files and its operations. */
export type WebBundle = PageRenderer;

/** The reader's build, or null when it has not been built. */
export async function loadWebBundle(): Promise<WebBundle | null> {
  try {
    return await import('@dateline/web/server');
  } catch (error) {
    if (isNotBuilt(error)) return null;
    throw error;
  }
}

function isNotBuilt(error: unknown): boolean {
  return (
    error instanceof Error &&
    'code' in error &&
    error.code === 'ERR_MODULE_NOT_FOUND' &&
    error.message.includes('/web/')
  );
}
