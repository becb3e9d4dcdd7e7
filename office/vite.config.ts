import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const shared = fileURLToPath(new URL('../shared/src', import.meta.url));
const inPackage = (names: string) => new RegExp(`[\\\\/]node_modules[\\\\/](${names})[\\\\/]`);

/**
 * The desk console is served under /office/. Libraries that change seldom get chunks of their own, so that an update of
 * the console leaves them in the browser's cache. `entriesAware` keeps the parts of antd and the whole of echarts that
 * only a lazy screen needs out of the first load.
 */
export default defineConfig({
  base: '/office/',
  plugins: [react()],
  // Straight to the sources: the console needs no build of shared/ before its own.
  resolve: { alias: [{ find: /^@huifa\/shared\/(.*)$/, replacement: `${shared}/$1.ts` }] },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    // A data: URL would need a hole in the Content-Security-Policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 700,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'react', test: inPackage('react|react-dom|scheduler|@tanstack'), priority: 3 },
            { name: 'echarts', test: inPackage('echarts|zrender|tslib'), priority: 2 },
            {
              name: 'antd',
              test: inPackage('antd|@ant-design|@rc-component|dayjs'),
              priority: 1,
              entriesAware: true,
              entriesAwareMergeThreshold: 20_000,
            },
          ],
        },
      },
    },
  },
  server: { port: 4300, proxy: { '/api': process.env.API_ORIGIN ?? 'http://127.0.0.1:3000' } },
});
