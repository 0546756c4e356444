/** How large the build is, by what it is: the same on every machine. */
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

/** Brotli bytes, as they are sent. */
export interface BuildBytes {
  /** What the page begins with. */
  readonly firstScripts: number;
  readonly scripts: number;
  readonly workers: number;
  readonly styles: number;
  readonly models: number;
}

const sizeOf = async (file: string): Promise<number> =>
  brotliCompressSync(await readFile(file), { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }).length;

const sum = (sizes: readonly number[]): number => sizes.reduce((all, one) => all + one, 0);

/** Weighs what lies in a folder of the build. */
export async function weighBuild(folder: string): Promise<BuildBytes> {
  const weigh = async (within: string, ending: string): Promise<number> => {
    const names = await readdir(path.join(folder, within));
    return sum(
      await Promise.all(
        names.filter((name) => name.endsWith(ending)).map((name) => sizeOf(path.join(folder, within, name))),
      ),
    );
  };
  const page = await readFile(path.join(folder, 'index.html'), 'utf8');
  const first = [...page.matchAll(/(?:src|href)="\.?(\/assets\/[^"]+\.js)"/g)].map(([, file = '']) => file);
  return {
    firstScripts: sum(await Promise.all(first.map((file) => sizeOf(path.join(folder, file))))),
    scripts: await weigh('assets', '.js'),
    workers: await weigh('workers', '.js'),
    styles: await weigh('assets', '.css'),
    models: await weigh('models', ''),
  };
}
