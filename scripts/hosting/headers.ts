/**
 * With which headers the built app is served: the one place. The preview server of the browser tests sends them;
 * `dist/_headers` and `deploy/nginx.conf` are written from them (hosting/host-files.ts). docs/decisions/0023-headers.md says why.
 */

import { ALLOWED_ORIGINS, frameAncestors } from './embedding.ts';

type Headers = Readonly<Record<string, string>>;

/** Headers of the files that a pattern names: a path from the folder of the app on, in which one `*` stands for any letters. */
interface HeaderRule {
  readonly path: string;
  readonly headers: Headers;
}

const policy = (directives: Readonly<Record<string, string>>): string =>
  Object.entries(directives)
    .map(([name, value]) => `${name} ${value}`)
    .join('; ');

const ON_THE_PAGE: Headers = {
  'Content-Security-Policy': policy({
    'default-src': "'none'",
    'script-src': "'self'",
    'style-src': "'self'",
    // `data:`: pictures the program draws itself, for the card. `blob:`: those it lets a person save.
    'img-src': "'self' data: blob:",
    'connect-src': "'self'",
    'worker-src': "'self'",
    'manifest-src': "'self'",
    'base-uri': "'none'",
    'form-action': "'none'",
    ...frameAncestors(ALLOWED_ORIGINS),
    'require-trusted-types-for': "'script'",
    'trusted-types': 'default',
  }),
  'Cross-Origin-Opener-Policy': 'same-origin',
  // What the program never asks for is refused to whatever might.
  'Permissions-Policy': [
    'accelerometer',
    'autoplay',
    'camera',
    'display-capture',
    'encrypted-media',
    'geolocation',
    'gyroscope',
    'hid',
    'magnetometer',
    'microphone',
    'midi',
    'payment',
    'publickey-credentials-get',
    'serial',
    'usb',
    'xr-spatial-tracking',
  ]
    .map((name) => `${name}=()`)
    .join(', '),
};

/** What decodes models and lays out the PDF is compiled in the browser: in workers, and nowhere else. */
const IN_A_WORKER: Headers = {
  'Content-Security-Policy': policy({
    'default-src': "'none'",
    'script-src': "'self' 'wasm-unsafe-eval'",
    // `data:`: the picture on the card, as it is handed to the maker of the PDF.
    'connect-src': "'self' data:",
    'require-trusted-types-for': "'script'",
    'trusted-types': "'none'",
  }),
};
const IN_THE_SERVICE_WORKER: Headers = {
  'Content-Security-Policy': policy({ 'default-src': "'none'", 'script-src': "'self'", 'connect-src': "'self'" }),
};

/** Pages to read: no script, nothing from elsewhere. */
const ON_A_PAGE_TO_READ: Headers = {
  'Content-Security-Policy': policy({
    'default-src': "'none'",
    'style-src': "'self'",
    'img-src': "'self'",
    'base-uri': "'none'",
    'form-action': "'none'",
  }),
};
/** The page that shows how the body is held by another: it has a script of its own, and one frame. */
const ON_THE_EXAMPLE: Headers = {
  'Content-Security-Policy': policy({
    'default-src': "'none'",
    'script-src': "'self'",
    'style-src': "'self'",
    'img-src': "'self'",
    'frame-src': "'self'",
    'base-uri': "'none'",
    'form-action': "'none'",
    'require-trusted-types-for': "'script'",
    'trusted-types': "'none'",
  }),
};

const FOR_GOOD: Headers = { 'Cache-Control': 'public, max-age=31536000, immutable' };
const ASKED_EACH_TIME: Headers = { 'Cache-Control': 'no-cache' };

/**
 * Where several rules name a file, all of their headers are sent. No header of a file comes from two rules: some hosts would
 * join them.
 */
export const HEADER_RULES: readonly HeaderRule[] = [
  {
    path: '/*',
    headers: {
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'no-referrer',
      // Nothing here is anybody's secret, and no file depends on who asks. Other pages load `embed.js`, and a frame that is
      // cut off from its own origin asks for all the rest from none.
      'Access-Control-Allow-Origin': '*',
    },
  },
  { path: '/', headers: { ...ON_THE_PAGE, ...ASKED_EACH_TIME } },
  { path: '/index.html', headers: { ...ON_THE_PAGE, ...ASKED_EACH_TIME } },
  { path: '/service-worker.js', headers: { ...IN_THE_SERVICE_WORKER, ...ASKED_EACH_TIME } },
  { path: '/manifest.webmanifest', headers: ASKED_EACH_TIME },
  { path: '/models/manifest.json', headers: ASKED_EACH_TIME },
  { path: '/embed.js', headers: ASKED_EACH_TIME },
  { path: '/muscles/*', headers: { ...ON_A_PAGE_TO_READ, ...ASKED_EACH_TIME } },
  { path: '/embedding/*', headers: { ...ON_THE_EXAMPLE, ...ASKED_EACH_TIME } },
  // Their names, or for models what is asked behind their names, change with what is in them.
  { path: '/assets/*', headers: FOR_GOOD },
  { path: '/workers/*', headers: { ...IN_A_WORKER, ...FOR_GOOD } },
  { path: '/models/*.glb', headers: FOR_GOOD },
  { path: '/models/*.bin', headers: FOR_GOOD },
];

const matches = (pattern: string, path: string): boolean =>
  new RegExp(`^${pattern.replaceAll('.', '\\.').replace('*', '.*')}$`).test(path);

/** The headers of a file. @param path from the folder of the app on, with its first `/` */
export function headersFor(path: string): Headers {
  return Object.fromEntries(
    HEADER_RULES.filter((rule) => matches(rule.path, path)).flatMap(({ headers }) => Object.entries(headers)),
  );
}
