/**
 * A short fingerprint of a text, by which damage to what is stored is noticed. It guards against
 * accidents, not against malice: whoever can write to this device's storage can write anything.
 * Not SHA-256, which browsers only do out of turn, where a transaction would end by itself.
 */
export function checksum(text: string): string {
  let a = 0x811c9dc5;
  let b = 0x9e3779b9;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    a = Math.imul(a ^ unit, 0x01000193);
    b = Math.imul(b ^ unit, 0x85ebca6b) ^ (b >>> 13);
  }
  return [a, b].map((half) => (half >>> 0).toString(16).padStart(8, '0')).join('');
}
