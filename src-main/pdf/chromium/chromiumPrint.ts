import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Session, session, WebContentsView } from 'electron';
import { appScheme } from '../../app/appUrl.ts';
import { fontFiles, margins, paperSizes, typeface } from '../blocks/style.ts';
import type { PrintPage } from './printPage.ts';
import { type Print, printWithoutBoxes } from './printWithoutBoxes.ts';

/** The origin of pages that are only printed. Their session knows no other. */
const origin = `${appScheme}://print`;

const pointsPerInch = 72;

/** A page that is neither laid out nor printed after this time, in ms, never will be. */
const timeLimit = 60_000;

/** Nothing but the page itself, its style and its fonts. */
const contentSecurityPolicy = `default-src 'none'; style-src 'unsafe-inline'; font-src ${origin}`;

/**
 * Prints pages with the browser engine: tagged, with an outline, and with the system's fonts for every script that the bundled
 * ones do not cover. It needs no window. To be called once the app is ready.
 * @param fontsFolder the folder with the files of `fontFiles`
 */
export function createChromiumPrint(fontsFolder: string): Print {
  const pages = new Map<string, string>();
  let printing: Session | null = null;
  return (page) => {
    const current = printing ?? printSession(pages, fontsFolder);
    printing = current;
    return printWithoutBoxes(page, (plain) => printOnce(plain, pages, current));
  };
}

/** A session of its own, in memory, that answers from what is given to it and refuses everything else. */
function printSession(pages: ReadonlyMap<string, string>, fontsFolder: string): Session {
  const printing = session.fromPartition('print');
  printing.protocol.handle(appScheme, (request) => answer(new URL(request.url).pathname, pages, fontsFolder));
  printing.webRequest.onBeforeRequest(({ url }, callback) => callback({ cancel: !url.startsWith(`${origin}/`) }));
  printing.setPermissionRequestHandler((_contents, _permission, callback) => callback(false));
  printing.setPermissionCheckHandler(() => false);
  printing.setSpellCheckerEnabled(false);
  return printing;
}

async function answer(path: string, pages: ReadonlyMap<string, string>, fontsFolder: string): Promise<Response> {
  const html = pages.get(path);
  if (html !== undefined) return respond(html, 'text/html; charset=utf-8');
  const font = Object.values(fontFiles).find(({ file }) => path === `/${file}`);
  if (font === undefined) return new Response('Not found', { status: 404 });
  return respond(typeface(await readFile(join(fontsFolder, font.file))), 'font/ttf');
}

function respond(body: string | Uint8Array, type: string): Response {
  const headers = { 'Content-Type': type, 'Content-Security-Policy': contentSecurityPolicy };
  return new Response(typeof body === 'string' ? body : new Blob([body.slice()]), { headers });
}

async function printOnce(page: PrintPage, pages: Map<string, string>, printing: Session): Promise<Uint8Array> {
  const path = `/${randomUUID()}.html`;
  pages.set(path, page.html);
  // The page lives as long as the view does, so the view has to be in use until the end.
  const view = new WebContentsView({
    webPreferences: { session: printing, sandbox: true, javascript: false, contextIsolation: true, spellcheck: false },
  });
  const overdue = setTimeout(() => view.webContents.close(), timeLimit);
  try {
    await view.webContents.loadURL(`${origin}${path}`);
    return await view.webContents.printToPDF(settings(page));
  } finally {
    clearTimeout(overdue);
    pages.delete(path);
    if (!view.webContents.isDestroyed()) view.webContents.close();
  }
}

function settings({ paper, headerTemplate, footerTemplate }: PrintPage): Electron.PrintToPDFOptions {
  const { width, height } = paperSizes[paper];
  return {
    pageSize: { width: width / pointsPerInch, height: height / pointsPerInch },
    margins: {
      top: margins.top / pointsPerInch,
      bottom: margins.bottom / pointsPerInch,
      left: margins.left / pointsPerInch,
      right: margins.right / pointsPerInch,
    },
    printBackground: true,
    displayHeaderFooter: true,
    headerTemplate,
    footerTemplate,
    generateTaggedPDF: true,
    generateDocumentOutline: true,
  };
}
