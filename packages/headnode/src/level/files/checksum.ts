/** The table of CRC-32C (Castagnoli), the checksum that LevelDB puts into its files. */
const table: Uint32Array = new Uint32Array(256).map((_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0x82f63b78 : value >>> 1;
  return value;
});

/** Whether the bytes from `from` to `to` have the checksum that LevelDB stored for them. */
export function hasChecksum(bytes: Buffer, from: number, to: number, stored: number): boolean {
  let crc = 0xffffffff;
  for (let at = from; at < to; at++) {
    crc = (table[(crc ^ (bytes[at] ?? 0)) & 0xff] ?? 0) ^ (crc >>> 8);
  }
  crc = ~crc >>> 0;
  // LevelDB turns and shifts a checksum before it stores it, since checksums of checksums are weak.
  return (((crc >>> 15) | (crc << 17)) + 0xa282ead8) >>> 0 === stored;
}
