import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import vm from 'node:vm';

const scripts = new Map();

/**
 * `require` as WeChat does it: files of the package only, main package and own sub-package only. A sub-package is
 * downloaded when first needed, so reaching into another one works in a simulator and fails on a phone.
 */
export class ModuleLoader {
  #dist;
  #config;
  #context;
  #modules = new Map();

  constructor(dist, config, context) {
    this.#dist = dist;
    this.#config = config;
    this.#context = context;
  }

  /** @param {string} name file within the package, with or without .js @returns its exports */
  load(name) {
    const file = name.endsWith('.js') ? name : `${name}.js`;
    const known = this.#modules.get(file);
    if (known) return known.exports;
    const full = path.join(this.#dist, file);
    if (!existsSync(full)) throw new Error(`module '${file}' is not defined`);
    const module = vm.runInContext('({ exports: {} })', this.#context);
    this.#modules.set(file, module);
    const run = script(full).runInContext(this.#context);
    run.call(module.exports, (request) => this.#require(file, request), module, module.exports);
    return module.exports;
  }

  #require(from, request) {
    const file = request.startsWith('/') ? request.slice(1) : path.posix.join(path.posix.dirname(from), request);
    const owner = this.#config.packageOf(file);
    if (owner !== '' && owner !== this.#config.packageOf(from)) {
      throw new Error(`module '${file}' of sub-package '${owner}' cannot be required from '${from}'`);
    }
    return this.load(file);
  }
}

/** Parsed once, run in many realms: a check opens hundreds of phones on one package. */
function script(file) {
  const changed = statSync(file).mtimeMs;
  const known = scripts.get(file);
  if (known?.changed === changed) return known.script;
  const text = `(function (require, module, exports) {\n${readFileSync(file, 'utf8')}\n})`;
  const fresh = new vm.Script(text, { filename: file, lineOffset: -1 });
  scripts.set(file, { changed, script: fresh });
  return fresh;
}
