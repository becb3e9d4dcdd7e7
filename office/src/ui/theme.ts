import type { ThemeConfig } from 'antd';
import { color, size } from './tokens';

export const FONTS = '"PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", system-ui, sans-serif';

/** Borders of things one can type into or press: 3:1 against the card, which `line` (a mere rule) is not. */
const CONTROL_LINE = '#8a9690';

/** The house tokens in antd's words. */
export const theme: ThemeConfig = {
  hashed: false,
  token: {
    colorPrimary: color.brand,
    colorLink: color.brand,
    colorInfo: color.brand,
    colorSuccess: color.ok,
    colorWarning: color.warn,
    colorError: color.bad,
    colorText: color.ink,
    colorTextSecondary: color.inkWeak,
    colorTextTertiary: color.inkWeak,
    colorTextDescription: color.inkWeak,
    colorTextPlaceholder: color.inkWeak,
    colorBorder: CONTROL_LINE,
    colorBorderSecondary: color.line,
    colorBgLayout: color.ground,
    colorBgContainer: color.card,
    fontFamily: FONTS,
    fontSize: size.body,
    borderRadius: 8,
    borderRadiusLG: 10,
    controlHeight: 34,
    motion: !window.matchMedia('(prefers-reduced-motion: reduce)').matches,
  },
  components: { Button: { primaryShadow: 'none', defaultShadow: 'none', dangerShadow: 'none' } },
};

/** Hands the same tokens to the style sheets, as `--brand-weak`, `--size-top-bar` and so on. */
export function applyTokens({ style }: HTMLElement): void {
  for (const [name, value] of Object.entries(color)) style.setProperty(`--${kebab(name)}`, value);
  for (const [name, value] of Object.entries(size)) style.setProperty(`--size-${kebab(name)}`, `${value}px`);
  style.setProperty('--fonts', FONTS);
}

function kebab(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
