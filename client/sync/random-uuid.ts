/** A random UUID (RFC 9562, version 4). `crypto.randomUUID` is missing on plain http, `getRandomValues` is not. */
export function randomUuid(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  const hex = bytes
    .with(6, ((bytes[6] ?? 0) & 0x0f) | 0x40)
    .with(8, ((bytes[8] ?? 0) & 0x3f) | 0x80)
    .reduce((digits, byte) => digits + byte.toString(16).padStart(2, '0'), '')
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}
