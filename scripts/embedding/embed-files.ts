/** The script that other pages load, its types, and the example page, apart from the scripts of the app. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const place = (file: string): string => fileURLToPath(new URL(file, import.meta.url));
/** The script keeps its name, so that a page that names it goes on working with every version. */
const SCRIPTS = { embed: '../../src/embed/embed.ts', 'embedding/example': './example.ts' };
/** Of what a page deals with; the first is what the second is written in. */
const TYPES = ['../../src/embed/public-types.ts', '../../src/embed/body-error.ts', '../../src/embed/myopoint-body.ts'];
const FILES = { 'embedding/index.html': './example.html', 'embedding/example.css': './example.css' };

/** One file of types out of several: what they import of one another stands above. */
async function declarations(): Promise<string> {
  const { default: ts } = await import('typescript');
  const parts = TYPES.map((file) => {
    const { outputText, diagnostics = [] } = ts.transpileDeclaration(readFileSync(place(file), 'utf8'), {
      fileName: place(file),
      compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext, strict: true },
    });
    const wrong = diagnostics.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
    if (wrong.length > 0) throw new Error(`${file}: ${wrong.join('; ')}`);
    return outputText.replace(/^import .*;\n/gm, '');
  });
  const onElements = `declare global {\n    interface HTMLElementTagNameMap {\n        'myopoint-body': MyopointBody;\n    }\n}\n`;
  return `${parts.join('')}${onElements}`;
}

/** The files by where they lie in the build. @throws Error where a script does not stand alone */
export async function embedFiles(): Promise<Readonly<Record<string, string>>> {
  const built = await build({
    configFile: false,
    root: place('../..'),
    publicDir: false,
    logLevel: 'warn',
    build: {
      write: false,
      target: 'es2022',
      modulePreload: false,
      rolldownOptions: {
        input: Object.fromEntries(Object.entries(SCRIPTS).map(([name, file]) => [name, place(file)])),
        preserveEntrySignatures: 'strict',
        output: { format: 'es', entryFileNames: '[name].js' },
      },
    },
  });
  const outputs = (Array.isArray(built) ? built : [built]).flatMap((one) => ('output' in one ? one.output : []));
  const scripts = outputs.map((file) => {
    if (file.type !== 'chunk' || !file.isEntry)
      throw new Error(`${file.fileName}: expected a script that stands alone`);
    return [file.fileName, file.code] as const;
  });
  const read = Object.entries(FILES).map(([fileName, file]) => [fileName, readFileSync(place(file), 'utf8')] as const);
  return { ...Object.fromEntries([...scripts, ...read]), 'embed.d.ts': await declarations() };
}
