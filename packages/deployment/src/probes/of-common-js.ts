/** A module of CommonJS, whose names Node does not see: they are all in its default, unless a bundler has found them. */
export function ofCommonJs<T extends object>(loaded: T | { readonly default: T }): T {
  return "default" in loaded ? loaded.default : loaded;
}
