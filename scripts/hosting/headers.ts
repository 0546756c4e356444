/**
 * With which headers the built app is served: the one place. The preview server of the browser tests sends them;
 * `dist/_headers` and `deploy/nginx.conf` are written from them (hosting/host-files.ts). docs/deploy.md says what each is for.
 */

type Headers = Readonly<Record<string, string>>;

/** Headers of the files that a pattern names: a path from the folder of the app on, in which `*` stands for any letters. */
export interface HeaderRule {
  readonly path: string;
  readonly headers: Headers;
}

const FOR_GOOD: Headers = { 'Cache-Control': 'public, max-age=31536000, immutable' };
const ASKED_EACH_TIME: Headers = { 'Cache-Control': 'no-cache' };

/**
 * Where several rules name a file, all of their headers are sent; no header of a file comes from two rules, as hosts would
 * join them.
 */
export const HEADER_RULES: readonly HeaderRule[] = [
  {
    path: '/*',
    headers: {
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'no-referrer',
    },
  },
  { path: '/', headers: ASKED_EACH_TIME },
  { path: '/index.html', headers: ASKED_EACH_TIME },
  { path: '/service-worker.js', headers: ASKED_EACH_TIME },
  { path: '/manifest.webmanifest', headers: ASKED_EACH_TIME },
  { path: '/models/manifest.json', headers: ASKED_EACH_TIME },
  // Their names, or for models what is asked behind their names, change with what is in them.
  { path: '/assets/*', headers: FOR_GOOD },
  { path: '/workers/*', headers: FOR_GOOD },
  { path: '/models/*.glb', headers: FOR_GOOD },
  { path: '/models/*.bin', headers: FOR_GOOD },
];

const matches = (pattern: string, path: string): boolean =>
  new RegExp(`^${pattern.replace(/[.]/g, '\\.').replace('*', '.*')}$`).test(path);

/** The headers of a file. @param path from the folder of the app on, with its first `/` */
export function headersFor(path: string): Headers {
  return Object.assign(
    {},
    ...HEADER_RULES.filter((rule) => matches(rule.path, path)).map((rule) => rule.headers),
  ) as Headers;
}
