/** Writes a picture of few colours as a PNG with a palette: a third of the bytes of one that holds each colour whole. */
import { crc32, deflateSync } from 'node:zlib';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const MOST_COLOURS = 256;

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

/** Near colours count as one: 5 bits of each channel. */
const nearOf = (red: number, green: number, blue: number): number =>
  ((red >> 3) << 10) | ((green >> 3) << 5) | (blue >> 3);

interface Colour {
  readonly near: number;
  readonly rgb: readonly [number, number, number];
  readonly count: number;
}

/** The colours that occur, each the mean of those it stands for, the most frequent first. */
function coloursOf(rgba: Uint8Array): readonly Colour[] {
  const sums = new Float64Array(4 * 32_768);
  for (let at = 0; at < rgba.length; at += 4) {
    const near = 4 * nearOf(rgba[at]!, rgba[at + 1]!, rgba[at + 2]!);
    sums[near]! += 1;
    for (let channel = 0; channel < 3; channel += 1) sums[near + 1 + channel]! += rgba[at + channel]!;
  }
  const colours: Colour[] = [];
  for (let near = 0; near < 32_768; near += 1) {
    const count = sums[4 * near]!;
    const mean = (channel: number): number => Math.round(sums[4 * near + 1 + channel]! / count);
    if (count > 0) colours.push({ near, count, rgb: [mean(0), mean(1), mean(2)] });
  }
  return colours.sort((one, other) => other.count - one.count);
}

const apart = (one: Colour['rgb'], other: Colour['rgb']): number =>
  one.reduce((sum, value, channel) => sum + (value - other[channel]!) ** 2, 0);

/**
 * The file.
 * @param rgba four bytes a pixel, row by row from the top; what is see-through is written as it is covered
 */
export function indexedPng(rgba: Uint8Array, width: number, height: number): Uint8Array {
  const colours = coloursOf(rgba);
  const palette = colours.slice(0, MOST_COLOURS);
  const indexOf = new Uint8Array(32_768);
  for (const { near, rgb } of colours) {
    let best = 0;
    for (let at = 1; at < palette.length; at += 1)
      if (apart(palette[at]!.rgb, rgb) < apart(palette[best]!.rgb, rgb)) best = at;
    indexOf[near] = best;
  }
  // Each row begins with how it is filtered: not at all.
  const rows = new Uint8Array(height * (width + 1));
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const at = 4 * (y * width + x);
      rows[y * (width + 1) + 1 + x] = indexOf[nearOf(rgba[at]!, rgba[at + 1]!, rgba[at + 2]!)]!;
    }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // Eight bits an index, a palette.
  header.set([8, 3, 0, 0, 0], 8);
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('PLTE', Uint8Array.from(palette.flatMap(({ rgb }) => rgb))),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', new Uint8Array()),
  ]);
}
