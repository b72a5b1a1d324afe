import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

// The code must run on Electron 33 (Chrome 130, Node 20) as well as on the current one.
const nodeTarget = 'node20';
const chromeTarget = 'chrome130';

export default defineConfig({
  main: {
    build: {
      target: nodeTarget,
      outDir: 'out/main',
      externalizeDeps: false,
      sourcemap: true,
      rolldownOptions: {
        input: {
          index: 'src-main/index.ts',
          cli: 'src-main/cli.ts',
          pdfWorker: 'src-main/pdf/worker.ts',
          guideWorker: 'src-main/guide/worker.ts',
          readingWorker: 'src-main/panels/readingWorker.ts',
          protectionWorker: 'src-main/panels/protection/worker.ts',
        },
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
  },
  preload: {
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
    plugins: [react()],
    build: {
      target: chromeTarget,
      minify: true,
      outDir: 'out/renderer',
      sourcemap: true,
      rolldownOptions: { input: { index: 'src-renderer/index.html' } },
    },
  },
});
