/** Sizes seen while pages ran: per page the largest setData, most nodes and greatest depth. */
export class Measures {
  pages = new Map();
  /** setData calls so far. */
  total = 0;

  setData(route, bytes) {
    const page = this.#page(route ?? '(start)');
    page.setDataCalls += 1;
    this.total += 1;
    page.maxSetDataBytes = Math.max(page.maxSetDataBytes, bytes);
  }

  view(route, { nodes, depth }) {
    const page = this.#page(route);
    page.maxNodes = Math.max(page.maxNodes, nodes);
    page.maxDepth = Math.max(page.maxDepth, depth);
  }

  /** Takes over what another run saw. */
  add(other) {
    for (const [route, seen] of other.pages) {
      const page = this.#page(route);
      page.setDataCalls += seen.setDataCalls;
      for (const key of ['maxSetDataBytes', 'maxNodes', 'maxDepth']) page[key] = Math.max(page[key], seen[key]);
    }
  }

  /** The largest of one figure over all pages, and where it was seen. */
  largest(key) {
    let most = { route: '', value: 0 };
    for (const [route, page] of this.pages) if (page[key] > most.value) most = { route, value: page[key] };
    return most;
  }

  #page(route) {
    if (!this.pages.has(route)) {
      this.pages.set(route, { setDataCalls: 0, maxSetDataBytes: 0, maxNodes: 0, maxDepth: 0 });
    }
    return this.pages.get(route);
  }
}
