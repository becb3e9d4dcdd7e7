import tokens from '../../shared/design/tokens.json';
import { mainPages, subPackages, tabs } from './routes';

export default {
  pages: mainPages,
  subPackages,
  tabBar: {
    color: tokens.color.inkWeak,
    selectedColor: tokens.color.brand,
    backgroundColor: tokens.color.card,
    borderStyle: 'white',
    list: tabs.map(({ page, text, icon }) => ({
      pagePath: page,
      text,
      iconPath: `assets/tabs/${icon}.png`,
      selectedIconPath: `assets/tabs/${icon}-on.png`,
    })),
  },
  window: {
    navigationBarTitleText: '惠法通',
    navigationBarBackgroundColor: tokens.color.ground,
    navigationBarTextStyle: 'black',
    backgroundColor: tokens.color.ground,
    backgroundTextStyle: 'dark',
    // A browser has its own way to reload; Taro's imitation would wrap every page.
    enablePullDownRefresh: process.env.TARO_ENV === 'weapp',
  },
  lazyCodeLoading: 'requiredComponents',
};
