/**
 * JSON that may stand inside a `<script>` element: nothing in it can end the element, open a
 * comment, or break a line where a parser of old would have seen one. It still parses to the
 * same value.
 */
export function embeddedJson(value: unknown): string {
  return JSON.stringify(value).replace(/[<>&\u2028\u2029]/g, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
}
