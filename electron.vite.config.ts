import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import MagicString from 'magic-string';
import { type Plugin, parseAst } from 'vite';
import { noteShippedPackages } from './.tools/build/shippedPackages.mjs';

// The code must run on Electron 33 (Chrome 130, Node 20) as well as on the current one.
const nodeTarget = 'node20';
const chromeTarget = 'chrome130';

const profile = 'sRGB_IEC61966_2_1.icc';

/** pdfkit reads the colour profile of PDF/A from a folder beside its own code, which the bundle puts among the chunks. */
const colourProfile = {
  name: 'colour-profile',
  generateBundle(this: { emitFile(file: { type: 'asset'; fileName: string; source: Uint8Array }): void }) {
    const source = readFileSync(join(import.meta.dirname, 'node_modules', 'pdfkit', 'js', 'data', profile));
    this.emitFile({ type: 'asset', fileName: `chunks/data/${profile}`, source });
  },
};

/**
 * Keeps schemas out of the window: strangers' files and requests are parsed in the main process. What `shared` computes when it is
 * loaded has no other effect, which a bundler cannot see in `z.string().max(40)`. The build fails where the window does ask one.
 */
const noSchemas: Plugin = {
  name: 'no-schemas',
  generateBundle(_options, bundle) {
    for (const chunk of Object.values(bundle)) {
      const isParsing = chunk.type === 'chunk' && Object.keys(chunk.modules).some((id) => id.includes('/zod/'));
      if (isParsing) this.error(`${chunk.fileName} holds zod: something in the window asks a schema.`);
    }
  },
  transform(code, id) {
    if (!id.startsWith(join(import.meta.dirname, 'shared'))) return null;
    const text = new MagicString(code);
    for (const statement of parseAst(code).body) {
      const declaration = statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement;
      if (declaration?.type !== 'VariableDeclaration') continue;
      for (const { init } of declaration.declarations) {
        if (init === null || !['CallExpression', 'ObjectExpression', 'NewExpression'].includes(init.type)) continue;
        text.appendLeft(init.start, '/* @__PURE__ */ (() => (').appendRight(init.end, '))()');
      }
    }
    return text.hasChanged() ? { code: text.toString(), map: text.generateMap({ hires: true }) } : null;
  },
};

/** Whose licences ship with the app is read off the bundles themselves; `.tools/build/notices.mjs` makes the list of it. */
const noteShipped = (part: string) => noteShippedPackages(join(import.meta.dirname, 'out', 'shipped', `${part}.json`));

export default defineConfig({
  main: {
    plugins: [colourProfile, noteShipped('main')],
    build: {
      target: nodeTarget,
      outDir: 'out/main',
      externalizeDeps: false,
      sourcemap: true,
      rolldownOptions: {
        input: {
          index: 'src-main/index.ts',
          cli: 'src-main/cli.ts',
          pdfWorker: 'src-main/pdf/pdfProcess.ts',
          guideWorker: 'src-main/guide/guideProcess.ts',
          readingWorker: 'src-main/panels/scorecardThread.ts',
          calendarWorker: 'src-main/calendar/calendarThread.ts',
          protectionWorker: 'src-main/trust/protection/passphraseThread.ts',
          vaultWorker: 'src-main/vault/passphraseKeyThread.ts',
        },
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
  },
  preload: {
    plugins: [noteShipped('preload')],
    build: {
      target: nodeTarget,
      outDir: 'out/preload',
      externalizeDeps: false,
      rolldownOptions: {
        input: { preload: 'src-main/preload.ts' },
        // A sandboxed preload script can only be CommonJS.
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'src-renderer',
    plugins: [react(), noSchemas, noteShipped('renderer')],
    worker: { format: 'es', plugins: () => [noSchemas, noteShipped('renderer-workers')] },
    build: {
      target: chromeTarget,
      minify: true,
      outDir: 'out/renderer',
      sourcemap: true,
      rolldownOptions: { input: { index: 'src-renderer/index.html' } },
    },
  },
});
