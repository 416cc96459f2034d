import { AsyncLocalStorage } from "node:async_hooks";

type Callable = (...args: unknown[]) => unknown;

/** Forbidden uses of the world by parts, as they happened. */
export interface Watch {
  readonly part: string;
  readonly uses: Set<string>;
}
export const watched = new AsyncLocalStorage<Watch>();

export function refuse(what: string): void {
  const watch = watched.getStore();
  if (!watch) return;
  watch.uses.add(`${watch.part} uses ${what}`);
  throw new Error(`a plugin may not use ${what}: same input, same bytes`);
}

/** Puts a guard before a function. */
export function close(
  owner: object,
  key: string,
  what: string,
  when: (args: readonly unknown[]) => boolean = () => true,
): () => void {
  const real: unknown = Reflect.get(owner, key);
  if (typeof real !== "function") return () => {};
  const guarded = new Proxy(real as Callable, {
    apply: (target, self, args) => {
      if (when(args)) refuse(what);
      return Reflect.apply(target, self, args);
    },
    construct: (target, args, as) => {
      if (when(args)) refuse(what);
      return Reflect.construct(target, args, as);
    },
  });
  return replace(owner, key, guarded);
}

export function replace(owner: object, key: string, value: unknown): () => void {
  const before = Object.getOwnPropertyDescriptor(owner, key);
  if (before && !before.configurable && !before.writable) return () => {};
  const put = (descriptor: PropertyDescriptor): void => {
    if (before && !before.configurable) Reflect.set(owner, key, descriptor.value);
    else Object.defineProperty(owner, key, descriptor);
  };
  put({ configurable: true, enumerable: before?.enumerable ?? true, writable: true, value });
  return () => {
    if (before) put(before);
    else Reflect.deleteProperty(owner, key);
  };
}

/** Puts a guard before a property. */
export function veil(owner: object, key: string, what: string): () => void {
  const before = Object.getOwnPropertyDescriptor(owner, key);
  if (!before?.configurable) return () => {};
  Object.defineProperty(owner, key, {
    configurable: true,
    enumerable: before.enumerable ?? true,
    get() {
      refuse(what);
      return before.get ? before.get.call(this) : before.value;
    },
    ...(before.set ? { set: before.set } : {}),
  });
  return () => {
    Object.defineProperty(owner, key, before);
  };
}
