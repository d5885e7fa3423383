/**
 * A short fingerprint of a text in UTF-8, by which damage to what is stored is noticed. It guards
 * against accidents, not against malice: whoever can write to this device's storage can write
 * anything. Not SHA-256, which browsers only do out of turn, where a transaction would end by itself.
 * Four bytes at a time: a large answer is summed up while its reader waits.
 */
export function checksum(bytes: Uint8Array): string {
  let a = 0x811c9dc5 ^ bytes.length;
  let b = 0x9e3779b9;
  const whole = bytes.length >> 2;
  const units = new Uint32Array(bytes.buffer, bytes.byteOffset, whole);
  for (let index = 0; index < whole; index += 1) {
    const unit = units[index] ?? 0;
    a = Math.imul(a ^ unit, 0x01000193);
    b = Math.imul(b ^ unit, 0x85ebca6b) ^ (b >>> 13);
    // Otherwise the high bits of a unit would never come down to the low ones.
    a ^= a >>> 15;
  }
  for (let index = whole << 2; index < bytes.length; index += 1) {
    const unit = bytes[index] ?? 0;
    a = Math.imul(a ^ unit, 0x01000193);
    b = Math.imul(b ^ unit, 0x85ebca6b) ^ (b >>> 13);
  }
  return [a, b].map((half) => (half >>> 0).toString(16).padStart(8, '0')).join('');
}

/** A text as it is measured and summed up. */
export function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
