interface Kept {
  readonly ref: string;
  readonly data: {
    readonly role?: string | undefined;
    readonly states?: readonly unknown[] | undefined;
  };
}

interface Said {
  readonly data: {
    readonly concept: string;
    readonly type?: string | undefined;
    readonly required?: boolean | undefined;
  };
}

const values: ReadonlySet<string> = new Set(["decimal", "integer", "geo-point"]);

/**
 * What a store for time series keeps, where there is one: a value with the time that it was measured at, without
 * a life of its own and without anything that refers to it.
 */
export function measuredOf<C extends Kept>(
  concepts: readonly C[],
  attributes: readonly Said[],
  relations: readonly { readonly data: { readonly to: string } }[],
): readonly C[] {
  const referred = new Set(relations.map(({ data }) => data.to));
  const required = new Map<string, Said["data"]["type"][]>();
  for (const { data } of attributes) {
    if (data.required !== true) continue;
    const own = required.get(data.concept);
    if (own) own.push(data.type);
    else required.set(data.concept, [data.type]);
  }
  return concepts.filter(({ ref, data: { role, states } }) => {
    if ((role !== "stored" && role !== "join") || states !== undefined || referred.has(ref)) {
      return false;
    }
    const types = required.get(ref) ?? [];
    return (
      types.includes("timestamp") && types.some((type) => type !== undefined && values.has(type))
    );
  });
}
