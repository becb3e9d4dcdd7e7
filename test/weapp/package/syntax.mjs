import { parse } from 'acorn';
import { simple } from 'acorn-walk';

/**
 * The newest syntax that the oldest phones read (base library 2.20.2: iOS 11 and Chrome 66). The upload tool does not
 * translate (`es6: false`), so what is in the package is what runs.
 */
export const ECMA_VERSION = 2018;

/** @returns {{ tree: object | null, problems: string[] }} the parsed file, and what old phones cannot read in it */
export function checkSyntax({ name, text }) {
  let tree;
  try {
    tree = parse(text, { ecmaVersion: ECMA_VERSION, sourceType: 'script', allowReturnOutsideFunction: true });
  } catch (error) {
    return { tree: null, problems: [`${name}: not ES${ECMA_VERSION}: ${error.message}`] };
  }
  const problems = [];
  // iOS before 16.4 refuses the whole file for one look-behind, although it is ES2018.
  const lookbehind = (pattern) => /\(\?<[=!]/.test(pattern);
  simple(tree, {
    Literal({ regex }) {
      if (regex && lookbehind(regex.pattern)) problems.push(`${name}: look-behind in /${regex.pattern}/`);
    },
    NewExpression({ callee, arguments: [first] }) {
      if (callee.name === 'RegExp' && typeof first?.value === 'string' && lookbehind(first.value)) {
        problems.push(`${name}: look-behind in RegExp('${first.value}')`);
      }
    },
  });
  return { tree, problems };
}
