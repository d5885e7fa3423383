/**
 * Text that may stand in an element or in a quoted attribute, and is read as it was: a browser takes
 * a bare carriage return for a line feed.
 */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"'\r]/g, (character) => `&#${character.charCodeAt(0)};`);
}
