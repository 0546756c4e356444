/** The headers in the words of hosts: `_headers` for static hosts, a file for nginx. */
import { HEADER_RULES, headersFor } from './headers.ts';

/** What Netlify and Cloudflare Pages read. */
export function headersFile(): string {
  return HEADER_RULES.map(
    ({ path, headers }) =>
      `${path}\n${Object.entries(headers)
        .map(([name, value]) => `  ${name}: ${value}\n`)
        .join('')}`,
  ).join('\n');
}

const addHeaders = (headers: Readonly<Record<string, string>>): string =>
  Object.entries(headers)
    .map(([name, value]) => `    add_header ${name} "${value}" always;\n`)
    .join('');

/** A place of nginx for a pattern: the exact one wins over the longest beginning. */
function placeOf(pattern: string): string {
  if (!pattern.includes('*')) return `= ${pattern}`;
  const [before = '', after = ''] = pattern.split('*');
  // A pattern with an ending is looked for before a mere beginning.
  return after === '' ? before : `~ ^${before}.*${after.replaceAll('.', '\\.')}$`;
}

/** Headers set in a place hide those set around it, so each place says all of its own. */
export function nginxFile(): string {
  const places = HEADER_RULES.map(({ path }) => {
    const sample = path.replace('*', path === '/*' ? 'anything' : 'a');
    // What has no place of its own is asked for each time.
    const headers = path === '/*' ? { ...headersFor(sample), 'Cache-Control': 'no-cache' } : headersFor(sample);
    return `  location ${path === '/*' ? '/' : placeOf(path)} {\n${addHeaders(headers)}  }\n`;
  });
  return `# Written by \`npm run deploy:files\` from scripts/hosting/headers.ts: change it there. How to use it: docs/deploy.md.
server {
  listen 80;
  server_name _;
  # Where the build was put.
  root /srv/myopoint;
  index index.html;
  etag on;

  # Files that \`npm run pack\` laid beside the others are sent as they are. With Debian's
  # libnginx-mod-http-brotli-static, switch on brotli too.
  gzip_static on;
  gzip_vary on;
  # brotli_static on;

  types {
    text/html html;
    text/css css;
    text/javascript js;
    application/json json;
    application/manifest+json webmanifest;
    image/svg+xml svg;
    image/png png;
    model/gltf-binary glb;
    text/plain txt;
  }
  default_type application/octet-stream;
  charset utf-8;

${places.join('\n')}}
`;
}
