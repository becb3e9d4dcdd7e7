/**
 * Two things Taro's WeChat build leaves out: page titles from our one route table (instead of a config file beside every
 * page), and the aria attributes that WeChat's screen readers understand.
 */
import path from 'node:path';
import { requireWithEsbuild } from '@tarojs/helper';
import type { IPluginContext } from '@tarojs/service';

// Taro compiles only this folder before it requires it, so the app's own source is read by its reader.
const fromSource = (file: string): unknown =>
  requireWithEsbuild(path.resolve(__dirname, '../src', file), { customSwcConfig: { module: { type: 'commonjs' } } });

interface ConfigFile {
  content: { navigationBarTitleText?: string; navigationStyle?: 'custom' };
}

interface WeappPlatform {
  template?: { mergeComponents(context: IPluginContext, patch: object): void };
}

export default function weappPages(context: IPluginContext): void {
  const { ROUTES, pageOf } = fromSource('routes.ts') as typeof import('../src/routes');
  const { ARIA } = fromSource('platform/aria.ts') as typeof import('../src/platform/aria');

  context.modifyMiniConfigs(({ configMap }: { configMap: Record<string, ConfigFile> }) => {
    for (const route of Object.values(ROUTES)) {
      const file = configMap[`${pageOf(route)}.config`];
      if (!file) throw new Error(`Taro built no page ${pageOf(route)}`);
      file.content.navigationBarTitleText = route.title;
      if ('ownHeader' in route) file.content.navigationStyle = 'custom';
    }
  });
  context.registerMethod({
    name: 'onSetupClose',
    fn: (platform: WeappPlatform) => platform.template?.mergeComponents(context, ARIA),
  });
}
