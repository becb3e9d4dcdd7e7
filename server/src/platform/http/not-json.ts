/** What a route takes or answers with instead of JSON. */
export interface NotJson {
  /** Media type of what it takes, and the schema of that body. */
  readonly takes?: { readonly type: string; readonly schema: object };
  /** Media type of its answer, and the schema of that. */
  readonly gives?: { readonly type: string; readonly schema: object };
}

export interface RouteNotJson extends NotJson {
  readonly of: object;
  readonly method: string | symbol;
  readonly descriptor: PropertyDescriptor;
}

/** Read by platform/http/openapi.ts, which alone loads the library that describes the interface: it is a heavy one. */
export const ROUTES_NOT_JSON: RouteNotJson[] = [];

/** Says of a route that it takes or gives something else than JSON. */
export function IsNotJson(what: NotJson): MethodDecorator {
  return (of, method, descriptor) => {
    ROUTES_NOT_JSON.push({ ...what, of, method, descriptor });
  };
}
