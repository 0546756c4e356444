/** Whole numbers as they lie in the packed files of skin and warp: small ones take few bytes once the file is compressed. */

/** First word of each kind of packed file; it changes when the layout does. */
export const PACKED = {
  topology: 0x314d4b53,
  shapes: 0x32534b53,
  warp: 0x31505257,
  girth: 0x32524947,
  cells: 0x314c4543,
} as const;

/**
 * Reads numbers from −32768 to 32767: the low bytes of all of them, then the high bytes, the sign in the lowest bit.
 * @throws Error when the bytes end before
 */
export function unpackNumbers(bytes: Uint8Array, offset: number, count: number): Int32Array {
  if (offset + 2 * count > bytes.length)
    throw new Error(`packed numbers: expected ${offset + 2 * count} bytes, received ${bytes.length}`);
  const numbers = new Int32Array(count);
  for (let i = 0; i < count; i += 1) {
    const folded = bytes[offset + i]! | (bytes[offset + count + i]! << 8);
    numbers[i] = (folded >>> 1) ^ -(folded & 1);
  }
  return numbers;
}

/**
 * The words a packed file begins with, after the one that names its kind.
 * @throws Error when the file is of another kind or too short
 */
export function packedHeader(buffer: ArrayBuffer, kind: keyof typeof PACKED, words: number): DataView {
  const view = new DataView(buffer);
  if (buffer.byteLength < 4 * (words + 1) || view.getUint32(0, true) !== PACKED[kind])
    throw new Error(`packed ${kind}: expected a file of this kind and version`);
  return new DataView(buffer, 4, 4 * words);
}
