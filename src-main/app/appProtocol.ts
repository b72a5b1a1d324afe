import { extname } from 'node:path/posix';
import { readBundledFile } from '../storage/bundledFiles.ts';
import { appOrigin, isAppUrl } from './appUrl.ts';

/** Nothing but the app's own files, and no script or style that stands inside a page. */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  // Without 'allow-modals': no page of ours prints, alerts or asks by itself, and none can hold the window up with it.
  'sandbox allow-scripts allow-same-origin allow-forms',
].join('; ');

const commonHeaders = {
  'Content-Security-Policy': contentSecurityPolicy,
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
};

/** The kinds of file that the renderer's build has. Anything else is not served. */
const mediaTypes: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2',
};

/** The bundler puts a hash of the content into these names, so what they stand for never changes. */
const hashedName = /^\/assets\/[^/]+-[\w-]{8,}\.\w+$/;

/**
 * Answers a request for one of the window's files.
 * @param root the folder of the built renderer; nothing outside of it is ever read
 */
export async function appFile(root: string, request: Pick<Request, 'url' | 'method'>): Promise<Response> {
  const path = request.method === 'GET' ? pathOf(request.url) : null;
  const type = path === null ? undefined : mediaTypes[extname(path)];
  const content = path === null || type === undefined ? null : await readBundledFile(root, `.${path}`);
  if (path === null || type === undefined || content === null) {
    return new Response('Not found', { status: 404, headers: { ...commonHeaders, 'Content-Type': 'text/plain' } });
  }
  const caching = hashedName.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache';
  return new Response(content, { headers: { ...commonHeaders, 'Content-Type': type, 'Cache-Control': caching } });
}

/** The decoded path of one of our own addresses, or null. */
function pathOf(url: string): string | null {
  if (!isAppUrl(url)) return null;
  try {
    const path = decodeURIComponent(new URL(url.slice(appOrigin.length), 'http://localhost').pathname);
    return path.includes('\0') ? null : path;
  } catch {
    return null;
  }
}
