import { tell } from '../telling/tell';

interface HandedOn {
  readonly title: string;
  /** Quoted with the link, where the device's own means take a text. */
  readonly text?: string;
  /** From the root of the site. */
  readonly path: string;
  /** What the reader is told when the link was copied, and when it could not be. */
  readonly copied: string;
  readonly copyFailed: string;
}

/** Hands a link on by the device's own means; where it has none, copies it. */
export async function handOn({ title, text, path, copied, copyFailed }: HandedOn): Promise<void> {
  const url = new URL(path, location.href).href;
  const data = { title, ...(text ? { text } : {}), url };
  try {
    if (typeof navigator.share === 'function' && (navigator.canShare?.(data) ?? true)) {
      await navigator.share(data);
    } else {
      await navigator.clipboard.writeText(url);
      tell(copied);
    }
  } catch (error) {
    // Closing the system's own share sheet is no failure.
    if (!(error instanceof DOMException)) throw error;
    if (error.name === 'AbortError') return;
    history.replaceState(history.state, '', path);
    tell(copyFailed, 6000);
  }
}
