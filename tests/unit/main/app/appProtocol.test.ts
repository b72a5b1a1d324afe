import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { appFile } from '../../../../src-main/app/appProtocol.ts';

let folder: string;
let root: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'scorecard-files-'));
  root = join(folder, 'renderer');
  mkdirSync(join(root, 'assets'), { recursive: true });
  writeFileSync(join(folder, 'secret.json'), 'secret');
  mkdirSync(join(folder, 'renderer-of-someone-else'));
  writeFileSync(join(folder, 'renderer-of-someone-else/index.html'), 'secret');
  writeFileSync(join(root, 'index.html'), '<!doctype html>');
  writeFileSync(join(root, 'assets/index-DDSWgK_g.js'), 'export {}');
  writeFileSync(join(root, 'assets/inter latin-Dx4kXJAl.woff2'), 'font');
  writeFileSync(join(root, 'assets/index-DDSWgK_g.js.map'), '{}');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const get = (path: string, method = 'GET') => appFile(root, { url: `app://scorecard${path}`, method });

describe('appFile', () => {
  it('serves the page with a policy that lets nothing in', async () => {
    const response = await get('/index.html');
    expect(response.status).toBe(200);
    expect(await response.text()).toBe('<!doctype html>');
    expect(Object.fromEntries(response.headers)).toEqual({
      'cache-control': 'no-cache',
      'content-security-policy':
        "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self' data:; connect-src 'self'; worker-src 'self'; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox allow-scripts allow-same-origin allow-forms",
      'content-type': 'text/html; charset=utf-8',
      'cross-origin-embedder-policy': 'require-corp',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
    });
  });

  it('serves what has a hash in its name for good', async () => {
    const script = await get('/assets/index-DDSWgK_g.js');
    expect(script.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    expect(script.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    const font = await get('/assets/inter%20latin-Dx4kXJAl.woff2?v=1#x');
    expect(await font.text()).toBe('font');
    expect(font.headers.get('content-type')).toBe('font/woff2');
  });

  it.each([
    ['/../secret.json'],
    ['/%2e%2e/secret.json'],
    ['/..%2fsecret.json'],
    ['/assets/..%2f..%2fsecret.json'],
    ['/assets/%2e%2e%2f%2e%2e%2fsecret.json'],
    ['/..%5csecret.json'],
    ['/../renderer-of-someone-else/index.html'],
    ['//etc/passwd.json'],
    ['/%2fetc%2fhosts.json'],
    ['/index.html%00.js'],
    ['/%'],
    ['/'],
    ['/assets'],
    ['/assets/index-DDSWgK_g.js.map'],
    ['/missing.html'],
  ])('does not serve %s', async (path) => {
    const response = await get(path);
    expect(response.status).toBe(404);
    expect(await response.text()).toBe('Not found');
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
  });

  it('answers nothing but GET, and under no other name', async () => {
    expect((await get('/index.html', 'POST')).status).toBe(404);
    for (const url of ['app://other/index.html', 'app://scorecard.evil.example/index.html', 'file:///index.html']) {
      expect((await appFile(root, { url, method: 'GET' })).status).toBe(404);
    }
  });
});
