/** A pack that cannot be used, or not all of it. */
export interface BrokenPack {
  /** As the user named it. */
  readonly reference: string;
  /** Its text as data; undefined where it could not be read. */
  readonly value: unknown;
  /** Whether nothing of it is used; else some parts are missing. */
  readonly isLeftOut: boolean;
}

/** Whether a plugin of this name may be one of packs that are left out. */
export function mayBePlugin(name: string, broken: readonly BrokenPack[]): boolean {
  return broken.some(({ reference, value, isLeftOut }) => {
    if (!isLeftOut) return false;
    // One that a package brings is most often called like the package.
    const own = [reference, textOf(value, "package")];
    return own.includes(name) || isOf(name, value);
  });
}

/** Whether a finding of this code may be one of a pack that is broken, such as a rule of it. */
export function mayBeFinding(code: string, broken: readonly BrokenPack[]): boolean {
  const area = code.slice(0, Math.max(code.indexOf("/"), 0));
  return broken.some(({ value }) => isOf(area, value));
}

/** Where the name of a pack is not known, any that a pack can have may be its own. */
function isOf(name: string, value: unknown): boolean {
  const own = textOf(value, "name");
  return own === undefined ? name.startsWith("pack-") : name === `pack-${own}`;
}

function textOf(value: unknown, key: string): string | undefined {
  if (typeof value !== "object" || value === null || !Object.hasOwn(value, key)) return undefined;
  const text: unknown = Reflect.get(value, key);
  return typeof text === "string" ? text : undefined;
}
