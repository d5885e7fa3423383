// What browsers have and TypeScript's own library does not list.

interface Navigator {
  /** Network Information API: Chromium only. */
  readonly connection?: { readonly saveData?: boolean; readonly type?: string };
  /** Safari on iOS and iPadOS only: whether the page was opened from the home screen. */
  readonly standalone?: boolean;
}
