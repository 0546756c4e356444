/** Reading the NRRD files of recorded shapes (teem.sourceforge.net/nrrd/format.html): int8, gzip, LPS, cubic voxels. */
import { gzipSync } from 'node:zlib';
import type { SampledDistance } from './shape-types.ts';
import type { Vec3 } from '../../src/geometry/index.ts';

/**
 * Parses one NRRD file. Throws an Error that names the field and what was expected when the file
 * is not an int8, gzip, three-dimensional LPS volume with equal, axis-aligned spacing.
 */
export async function parseNrrd(bytes: Uint8Array): Promise<SampledDistance> {
  const { end, fields } = readHeader(bytes);
  expectField(fields, 'type', ['int8', 'signed char', 'int8_t']);
  expectField(fields, 'dimension', ['3']);
  expectField(fields, 'space', ['left-posterior-superior', 'LPS']);
  expectField(fields, 'encoding', ['gzip', 'gz']);
  const size = triple(fields, 'sizes', fields.get('sizes')?.split(/\s+/));
  if (size.some((n) => !Number.isInteger(n) || n < 2))
    throw new Error(`NRRD: expected sizes of 2 or more, got "${fields.get('sizes')}"`);
  const rows = vectors(fields, 'space directions', 3);
  const spacingMm = rows[0]![0];
  const skewed = rows.some((row, i) => row.some((value, j) => Math.abs(value - (i === j ? spacingMm : 0)) > 1e-6));
  if (skewed || !(spacingMm > 0))
    throw new Error(`NRRD: expected space directions (h,0,0) (0,h,0) (0,0,h), got "${fields.get('space directions')}"`);
  const origin = vectors(fields, 'space origin', 1)[0]!;
  const raw = await gunzip(bytes.subarray(end));
  const expected = size[0] * size[1] * size[2];
  if (raw.length !== expected)
    throw new Error(`NRRD: expected ${expected} samples (${size.join(' × ')}), got ${raw.length}`);
  return { size, spacingMm, origin, samples: new Int8Array(raw.buffer, raw.byteOffset, raw.length) };
}

/** Reads the fields above the data, their names in small letters. Throws an Error when the bytes are no NRRD file. */
export function readHeader(bytes: Uint8Array): { readonly end: number; readonly fields: ReadonlyMap<string, string> } {
  const end = headerEnd(bytes);
  const lines = new TextDecoder()
    .decode(bytes.subarray(0, end))
    .split('\n')
    .map((line) => line.trim());
  if (!/^NRRD000[1-5]$/.test(lines[0] ?? ''))
    throw new Error(`NRRD: expected the first line to be NRRD0001 to NRRD0005, got "${(lines[0] ?? '').slice(0, 20)}"`);
  const fields = new Map<string, string>();
  for (const line of lines.slice(1)) {
    const colon = line.indexOf(': ');
    if (!line.startsWith('#') && colon > 0)
      fields.set(line.slice(0, colon).toLowerCase(), line.slice(colon + 2).trim());
  }
  return { end, fields };
}

/** Place of the first data byte, after the blank line that ends the header. */
function headerEnd(bytes: Uint8Array): number {
  for (let i = 0; i + 1 < bytes.length; i += 1) {
    if (bytes[i] === 10 && bytes[i + 1] === 10) return i + 2;
    if (bytes[i] === 10 && bytes[i + 1] === 13 && bytes[i + 2] === 10) return i + 3;
  }
  throw new Error('NRRD: expected a header ended by a blank line, found none');
}

/** Throws an Error naming the field when it holds none of the values. */
export function expectField(fields: ReadonlyMap<string, string>, name: string, allowed: readonly string[]): void {
  const value = fields.get(name);
  if (value === undefined || !allowed.includes(value))
    throw new Error(`NRRD: expected ${name} ${allowed[0]}, got ${value === undefined ? 'none' : `"${value}"`}`);
}

function triple(fields: ReadonlyMap<string, string>, name: string, parts: readonly string[] | undefined): Vec3 {
  const numbers = (parts ?? []).map(Number);
  const [a, b, c] = numbers;
  if (
    numbers.length !== 3 ||
    a === undefined ||
    b === undefined ||
    c === undefined ||
    !numbers.every(Number.isFinite)
  ) {
    throw new Error(
      `NRRD: expected ${name} to hold three numbers, got ${fields.has(name) ? `"${fields.get(name)}"` : 'none'}`,
    );
  }
  return [a, b, c];
}

/** Reads a field of vectors such as `(16,0,0) (0,16,0)`. Throws an Error naming it when it holds others. */
export function vectors(fields: ReadonlyMap<string, string>, name: string, count: number): Vec3[] {
  const groups = [...(fields.get(name) ?? '').matchAll(/\(([^)]*)\)/g)].map((match) => match[1]!);
  if (groups.length !== count)
    throw new Error(
      `NRRD: expected ${name} to hold ${count} vector${count === 1 ? '' : 's'}, got ${fields.has(name) ? `"${fields.get(name)}"` : 'none'}`,
    );
  return groups.map((group) => triple(fields, name, group.split(',')));
}

/** Unpacks what follows the header. Throws an Error when it is not gzip. */
export async function gunzip(bytes: Uint8Array): Promise<Uint8Array> {
  try {
    const packed = new Blob([new Uint8Array(bytes)]).stream().pipeThrough(new DecompressionStream('gzip'));
    return new Uint8Array(await new Response(packed).arrayBuffer());
  } catch (cause) {
    throw new Error('NRRD: expected gzip data after the header, could not unpack it', { cause });
  }
}

/** One NRRD file of a field, as {@link parseNrrd} reads it; the same field gives the same bytes. */
export function formatNrrd({ size, spacingMm, origin, samples }: SampledDistance, comment: string): Uint8Array {
  const axis = (i: number): string => `(${[0, 1, 2].map((j) => (i === j ? spacingMm : 0)).join(',')})`;
  const header = [
    'NRRD0004',
    `# ${comment}`,
    'type: int8',
    'dimension: 3',
    'space: left-posterior-superior',
    `sizes: ${size.join(' ')}`,
    `space directions: ${[0, 1, 2].map(axis).join(' ')}`,
    'kinds: domain domain domain',
    'encoding: gzip',
    `space origin: (${origin.map((mm) => mm.toFixed(3)).join(',')})`,
  ].join('\n');
  return Buffer.concat([
    Buffer.from(`${header}\n\n`),
    gzipSync(new Uint8Array(samples.buffer, samples.byteOffset, samples.length), { level: 9 }),
  ]);
}
