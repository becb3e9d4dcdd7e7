/**
 * The aria attributes WeChat understands but Taro's templates leave out. The build writes them into the templates
 * (config/weapp-pages.ts) and the app tells Taro's runtime about them, so that both number the attributes alike.
 */
const attributes = { 'aria-label': '', 'aria-role': '', 'aria-checked': '', 'aria-hidden': '' };

export const ARIA = {
  View: attributes,
  Button: attributes,
  Input: { 'aria-label': '' },
  Textarea: { 'aria-label': '' },
};
