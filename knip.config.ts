import type { KnipConfig } from 'knip'

/** Other entries are known from the scripts of package.json and from the tools' own configurations. */
export default {
  entry: [
    // Linked by a page itself, before or instead of what is bundled.
    'client/public/layers.css',
    'client/wall/testing/stage.tsx',
    'client/review/testing/gallery.tsx',
    // Run by tests and the bench in processes of their own.
    'e2e/bench/load/{generator,herd}.ts',
    'e2e/bench/servers/{bare-server,collects-garbage}.ts',
    'server/log/testing/{appender,full-disk}.ts',
    'e2e/faults/browser/browser.ts',
    'e2e/faults/preload/*.ts',
    'e2e/faults/testing/*.ts',
  ],
  project: ['{client,server,shared,e2e,scripts}/**/*.{ts,tsx,js,css}'],
  ignoreExportsUsedInFile: { interface: true, type: true },
  ignoreBinaries: ['apt-get', 'mount', 'umount'],
  compilers: {
    // Style sheets count as modules, so that one that nothing imports is found, and so are the packages they import.
    css: (text: string) => [...text.matchAll(/@import\s+['"][^'"]+['"]/g)].join('\n').replaceAll('@import', 'import'),
  },
} satisfies KnipConfig
