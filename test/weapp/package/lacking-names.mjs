import { ancestor, full } from 'acorn-walk';
import { LACKING_GLOBALS } from '../harness/phone-realm.mjs';

const LACKING = new Set(LACKING_GLOBALS);

/**
 * Uses of names that WeChat lacks, also on paths no page or journey walked. A name the file declares itself is its own;
 * a use is excused where the same module asks `typeof name` first, as libraries do.
 */
export function lackingNames({ name, text }, tree) {
  const own = declaredNames(tree);
  const problems = new Set();
  ancestor(tree, {
    Identifier(node, _state, around) {
      if (!LACKING.has(node.name) || own.has(node.name)) return;
      const parent = around.at(-2);
      if (parent?.type === 'UnaryExpression' && parent.operator === 'typeof') return;
      const module = moduleAround(around) ?? tree;
      if (new RegExp(`typeof ${node.name}\\b`).test(text.slice(module.start, module.end))) return;
      problems.add(
        `${name}: uses ${node.name}, which WeChat lacks: ${text.slice(node.start - 30, node.end + 30).trim()}`,
      );
    },
  });
  return [...problems];
}

/** The webpack module a node is in: the outermost function that is a value in a table of modules. */
function moduleAround(around) {
  return around.find((node, i) => /Function/.test(node.type) && around[i - 1]?.type === 'Property');
}

function declaredNames(tree) {
  const names = new Set();
  const take = (pattern) => {
    if (pattern?.type === 'Identifier') names.add(pattern.name);
    else if (pattern?.type === 'AssignmentPattern') take(pattern.left);
    else if (pattern?.type === 'RestElement') take(pattern.argument);
    else if (pattern?.type === 'ArrayPattern') pattern.elements.forEach(take);
    else if (pattern?.type === 'ObjectPattern') pattern.properties.forEach((item) => take(item.value ?? item.argument));
  };
  full(tree, (node) => {
    if (node.type === 'VariableDeclarator' || node.type === 'ClassDeclaration') take(node.id);
    if (node.type === 'CatchClause') take(node.param);
    if (/Function/.test(node.type)) {
      take(node.id);
      node.params.forEach(take);
    }
  });
  return names;
}
