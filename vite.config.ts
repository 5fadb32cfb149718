import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { VitePWA as offlineShell } from 'vite-plugin-pwa'

/** What the service worker leaves to the server: everything that is no room, and the page whose link works once. */
const NEVER_FROM_CACHE = [/^\/api\//, /^\/socket\.io\//, /^\/(healthz|readyz)$/, /^\/link\b/]

const CONTROLS =
  /client\/design\/(language-switch|theme-switch|segmented-control|popover|field|text-field|ime|use-composed-value)\.|client\/i18n\/.*refusal.*\.|es-hangul/

export default defineConfig({
  root: 'client',
  plugins: [
    react(),
    offlineShell({
      // The client registers it itself, and asks people before a new one takes over.
      injectRegister: false,
      registerType: 'prompt',
      filename: 'sw.js',
      manifest: {
        name: '채비 · 정상회의 준비 점검',
        short_name: '채비',
        description: '두 부처가 함께 쓰는 정상회의 준비 점검 시스템',
        lang: 'ko',
        start_url: '/',
        display: 'standalone',
        background_color: '#ffffff',
        theme_color: '#052b57',
        icons: [
          { src: '/icon.svg', sizes: 'any', type: 'image/svg+xml' },
          { src: '/icon-192.png', sizes: '192x192', type: 'image/png' },
          { src: '/icon-512.png', sizes: '512x512', type: 'image/png' },
          { src: '/icon-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
        ],
      },
      workbox: {
        globPatterns: ['**/*.{js,css,html,svg,png}'],
        navigateFallback: '/index.html',
        navigateFallbackDenylist: NEVER_FROM_CACHE,
        // Five megabytes of slices of the typeface, of which a device ever needs a few: kept as they are used.
        runtimeCaching: [
          {
            urlPattern: /\/assets\/[^/]+\.woff2$/,
            handler: 'CacheFirst',
            options: { cacheName: 'typeface', cacheableResponse: { statuses: [200] } },
          },
        ],
        clientsClaim: true,
        cleanupOutdatedCaches: true,
        inlineWorkboxRuntime: true,
        sourcemap: false,
      },
    }),
  ],
  build: {
    outDir: '../dist/client',
    emptyOutDir: true,
    // A browser that does not preload modules by itself loads them a moment later, and nobody pays for it at first.
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        codeSplitting: {
          // What every room but the wall begins with: one file of all that compresses better than a dozen small ones.
          groups: [{ name: 'controls', test: CONTROLS }],
          includeDependenciesRecursively: false,
        },
      },
    },
  },
})
