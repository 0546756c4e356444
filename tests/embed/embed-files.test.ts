/** What other pages load: small, alone, and with types that hold. */
import { brotliCompressSync } from 'node:zlib';
import ts from 'typescript';
import { beforeAll, describe, expect, it } from 'vitest';
import { embedFiles } from '../../scripts/embedding/embed-files.ts';

const MOST_BYTES = 5000;
let files: Readonly<Record<string, string>>;
beforeAll(async () => {
  files = await embedFiles();
});

/** What is wrong with scripts of pages that use the types, by the name of the script. */
function faultsOf(scripts: Readonly<Record<string, string>>): string[] {
  const texts: Readonly<Record<string, string>> = { '/embed.d.ts': files['embed.d.ts'] ?? '', ...scripts };
  const options: ts.CompilerOptions = {
    strict: true,
    noEmit: true,
    skipDefaultLibCheck: true,
    target: ts.ScriptTarget.ES2022,
    lib: ['lib.es2022.d.ts', 'lib.dom.d.ts'],
    types: [],
  };
  const host = ts.createCompilerHost(options);
  const before = { ...host };
  host.fileExists = (file) => file in texts || before.fileExists(file);
  host.getSourceFile = (file, ...rest) =>
    file in texts
      ? ts.createSourceFile(file, texts[file] ?? '', ts.ScriptTarget.ES2022)
      : before.getSourceFile(file, ...rest);
  const program = ts.createProgram(Object.keys(texts), options, host);
  return ts.getPreEmitDiagnostics(program).map(({ file, code }) => `${file?.fileName ?? ''} ${code}`);
}

describe('what other pages load', () => {
  it('is what the build holds, and each script stands alone', () => {
    expect(Object.keys(files).sort()).toEqual([
      'embed.d.ts',
      'embed.js',
      'embedding/example.css',
      'embedding/example.js',
      'embedding/index.html',
    ]);
    for (const name of ['embed.js', 'embedding/example.js'])
      expect(files[name], name).not.toMatch(/\bimport\s*[({"'*]/);
    expect(files['embed.js']).toContain('import.meta.url');
  });
  it('weighs little', () => {
    expect(brotliCompressSync(files['embed.js'] ?? '').length).toBeLessThanOrEqual(MOST_BYTES);
  });
  it('has types that stand alone and say what there is', () => {
    const page = `import type { CapturedView } from './embed';
      const body = document.createElement('myopoint-body');
      async function walk(): Promise<CapturedView> {
        const { name } = await body.select({ muscle: 'soleus', side: 'left' });
        name?.toUpperCase();
        await body.view('back');
        return body.capture();
      }
      void walk().then((seen) => body.restore(seen)).then(() => body.reset());`;
    const wrong = "void document.createElement('myopoint-body').select(7); export {};";
    // 2345: an argument of another type.
    expect(faultsOf({ '/page.ts': page, '/wrong.ts': wrong })).toEqual(['/wrong.ts 2345']);
  });
});
