/** The headers of the built app, and the same in the words of hosts. */
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { freePort } from '../../scripts/browser/free-port.ts';
import { HEADER_RULES, headersFor } from '../../scripts/hosting/headers.ts';
import { headersFile, nginxFile } from '../../scripts/hosting/host-files.ts';

const PLACES = [
  '/',
  '/index.html',
  '/service-worker.js',
  '/manifest.webmanifest',
  '/models/manifest.json',
  '/models/muscles.glb',
  '/models/man-shapes.bin',
  '/assets/index-1.js',
  '/workers/body.worker-1.js',
  '/embed.js',
  '/muscles/index.html',
  '/muscles/soleus/index.html',
  '/oembed/soleus.json',
  '/embedding/index.html',
  '/favicon.svg',
];

describe('the headers', () => {
  it('of a file are those of all rules that name it, and no header comes twice', () => {
    expect(headersFor('/assets/a.js')).toEqual({
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'no-referrer',
      'Access-Control-Allow-Origin': '*',
      'Cache-Control': 'public, max-age=31536000, immutable',
    });
    expect(headersFor('/models/manifest.json')['Cache-Control']).toBe('no-cache');
    expect(headersFor('/favicon.svg')['Cache-Control']).toBeUndefined();
    for (const place of PLACES) {
      const sent = HEADER_RULES.filter(({ path: pattern }) =>
        new RegExp(`^${pattern.replaceAll('.', '\\.').replace('*', '.*')}$`).test(place),
      ).flatMap(({ headers }) => Object.keys(headers));
      expect(new Set(sent).size, place).toBe(sent.length);
    }
  });
  it('of the page allow nothing inline, nothing compiled and no other origin', () => {
    const policy = headersFor('/')['Content-Security-Policy'] ?? '';
    expect(policy).toContain("default-src 'none'; script-src 'self'; style-src 'self'");
    expect(policy).not.toMatch(/unsafe|\*|https?:/);
    expect(headersFor('/index.html')).toEqual(headersFor('/'));
  });
  it('let pages to read have no script, and the example a script and a frame of its own', () => {
    const read = headersFor('/muscles/soleus/index.html')['Content-Security-Policy'] ?? '';
    expect(read).toBe("default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'");
    const example = headersFor('/embedding/index.html')['Content-Security-Policy'] ?? '';
    expect(example).toContain("script-src 'self'; style-src 'self'; img-src 'self'; frame-src 'self'");
    expect(example).not.toMatch(/unsafe|\*|https?:/);
  });
  it('let a worker compile, and the page not', () => {
    const compiling = PLACES.filter((place) =>
      headersFor(place)['Content-Security-Policy']?.includes('wasm-unsafe-eval'),
    );
    expect(compiling).toEqual(['/workers/body.worker-1.js']);
  });
});

describe('the files for hosts', () => {
  it('hold every rule', () => {
    for (const { path: pattern, headers } of HEADER_RULES) {
      const lines = Object.entries(headers).map(([name, value]) => `  ${name}: ${value}\n`);
      expect(headersFile()).toContain(`${pattern}\n${lines.join('')}`);
    }
    expect(
      headersFile()
        .split('\n')
        .every((line) => line.length <= 2000),
    ).toBe(true);
  });
  it('are written anew when a rule changes', () => {
    expect(readFileSync('deploy/nginx.conf', 'utf8')).toBe(nginxFile());
  });
});

const nginx = ['nginx', '/usr/sbin/nginx'].find((name) => spawnSync(name, ['-v']).status === 0);
if (nginx === undefined) console.warn('nginx is not installed: that it serves the headers is not tested here.');

describe.skipIf(nginx === undefined)('nginx', () => {
  it('takes the file, and sends exactly these headers', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'myopoint-nginx-'));
    const root = path.join(folder, 'site');
    for (const place of PLACES.slice(1)) {
      mkdirSync(path.dirname(path.join(root, place)), { recursive: true });
      writeFileSync(path.join(root, place), place);
    }
    writeFileSync(path.join(root, 'assets/index-1.js.gz'), 'packed');
    const port = await freePort();
    const server = readFileSync('deploy/nginx.conf', 'utf8')
      .replace('listen 80;', `listen 127.0.0.1:${port};`)
      .replace('root /srv/myopoint;', `root ${root};`);
    const file = path.join(folder, 'nginx.conf');
    const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
      .map((name) => `${name}_temp_path ${folder}/${name};`)
      .join('\n');
    writeFileSync(
      file,
      `daemon off;\nuser ${process.getuid?.() === 0 ? 'root' : 'nobody'};\npid ${folder}/pid;\nerror_log ${folder}/error.log;\nevents {}\nhttp {\naccess_log off;\n${temporary}\n${server}\n}\n`,
    );
    const checked = spawnSync(nginx!, ['-t', '-c', file], { encoding: 'utf8' });
    expect(checked.status, checked.stderr).toBe(0);
    const running = spawn(nginx!, ['-c', file], { stdio: 'ignore' });
    try {
      const ask = (place: string, packed = false) =>
        fetch(`http://127.0.0.1:${port}${place}`, { headers: { 'Accept-Encoding': packed ? 'gzip' : 'identity' } });
      await expect
        .poll(
          () =>
            ask('/').then(
              ({ ok }) => ok,
              () => false,
            ),
          { timeout: 10_000 },
        )
        .toBe(true);
      const ours = [...new Set(HEADER_RULES.flatMap(({ headers }) => Object.keys(headers)))];
      for (const place of PLACES) {
        const { headers, status } = await ask(place);
        expect(status, place).toBe(200);
        const wanted = { 'Cache-Control': 'no-cache', ...headersFor(place) };
        const sent = ours.flatMap((name) => (headers.has(name) ? [[name, headers.get(name)]] : []));
        expect(Object.fromEntries(sent), place).toEqual(wanted);
      }
      expect((await ask('/manifest.webmanifest')).headers.get('Content-Type')).toContain('application/manifest+json');
      expect((await ask('/assets/index-1.js', true)).headers.get('Content-Encoding')).toBe('gzip');
      expect((await ask('/nothing.js')).status).toBe(404);
    } finally {
      running.kill();
      await new Promise((resolve) => running.once('exit', resolve));
      rmSync(folder, { recursive: true });
    }
  });
});
