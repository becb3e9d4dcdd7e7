import path from 'node:path';
import { defineConfig } from '@tarojs/cli';
import tokens from '../../shared/design/tokens.json';

const here = (...parts: string[]) => path.resolve(__dirname, '..', ...parts);

// Workspace source is TypeScript with newer syntax than old phones run; without this the h5 build is a white screen.
const transpile = [here('..', 'shared', 'src')];

// The workspace's imports say .js, as Node wants them.
const resolve = { extensionAlias: { '.js': ['.ts', '.js'] } };

// Sizes are written as px and stay px: a px is the design's pt on every phone. Scaling by screen width (rpx, rem) would
// push touch targets below 44 pt on small phones, and old people often hold small phones.
const pxtransform = { enable: false };

export default defineConfig<'webpack5'>(() => ({
  projectName: 'huifa',
  date: '2026-11-24',
  designWidth: 375,
  deviceRatio: { 375: 2, 640: 1.17, 750: 1, 828: 0.905 },
  sourceRoot: 'src',
  outputRoot: `dist/${process.env.TARO_ENV ?? 'weapp'}`,
  plugins: [here('config', 'weapp-pages.ts')],
  alias: { '@huifa/shared': here('..', 'shared', 'src') },
  framework: 'react',
  compiler: { type: 'webpack5', prebundle: { enable: false } },
  cache: { enable: false },
  mini: {
    compile: { include: transpile },
    optimizeMainPackage: { enable: true },
    postcss: { pxtransform },
    webpackChain: (chain) => void chain.merge({ resolve }),
  },
  h5: {
    publicPath: '/m/',
    staticDirectory: 'static',
    compile: { include: transpile },
    router: { mode: 'hash' },
    output: { filename: 'js/[name].[contenthash:8].js', chunkFilename: 'js/[name].[contenthash:8].js' },
    miniCssExtractPluginOption: {
      ignoreOrder: true,
      filename: 'css/[name].[contenthash:8].css',
      chunkFilename: 'css/[name].[contenthash:8].css',
    },
    htmlPluginOption: { tokens, stationPhone: process.env.TARO_APP_STATION_PHONE },
    postcss: { autoprefixer: { enable: true }, pxtransform },
    webpackChain(chain) {
      chain.merge({ resolve });
      // Without this every page's file carries its own copy of the parts all pages use.
      chain.optimization.splitChunks({
        chunks: 'all',
        minSize: 0,
        cacheGroups: { parts: { name: 'parts', chunks: 'async', minChunks: 3, priority: 10 } },
      });
    },
  },
}));
