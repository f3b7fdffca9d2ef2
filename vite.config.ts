import preact from '@preact/preset-vite'
import { defineConfig } from 'vite'

/**
 * Builds the web app of `web/` into `dist/web`, from where the server serves it. Nothing is fetched from elsewhere:
 * fonts and the map engine are bundled. `npm run dev:web` serves the sources and asks SITREP_SERVER (default
 * http://127.0.0.1:4747) for `/api`.
 */
export default defineConfig({
  root: 'web',
  publicDir: 'public',
  plugins: [preact({ devToolsEnabled: false, prefreshEnabled: false })],
  build: {
    outDir: '../dist/web',
    emptyOutDir: true,
    target: ['chrome123', 'firefox120', 'safari17.5'],
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1200,
    // What is bundled asks that its licence goes with it.
    license: { fileName: 'licences.md' },
  },
  // Its worker is a file beside it, which bundling for the development server would lose.
  optimizeDeps: { exclude: ['maplibre-gl'] },
  server: {
    proxy: { '/api': process.env.SITREP_SERVER ?? 'http://127.0.0.1:4747' },
  },
})
