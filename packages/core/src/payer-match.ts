interface Relation {
  readonly data: {
    readonly from: string;
    readonly to: string;
    readonly kind: string;
    readonly owned?: boolean | undefined;
  };
}

interface Attribute {
  readonly data: {
    readonly concept: string;
    readonly name: string;
    readonly type?: string | undefined;
    readonly unique?: boolean | undefined;
  };
}

/** By what a report of a payment finds its row, and the row of who has paid. */
export interface PayerMatch {
  /** The attribute that no two payments have alike: the id that the provider gave it. */
  readonly key: string;
  /** The concept of people, and their e-mail, which no two have alike. */
  readonly people: string;
  readonly email: string;
  /** The concept that keeps which id a system has for somebody. */
  readonly identity: string | undefined;
}

/** What joins a payment of a provider with a person kept here; nothing where the plan has no such columns. */
export function payerMatch(
  payment: string,
  relations: readonly Relation[],
  attributes: readonly Attribute[],
): PayerMatch | undefined {
  const unique = (concept: string, is: (type: string | undefined) => boolean) =>
    attributes.find(({ data }) => data.concept === concept && data.unique === true && is(data.type))
      ?.data.name;
  const key = unique(payment, (type) => type === undefined || type === "text");
  if (key === undefined) return undefined;
  for (const { data } of relations) {
    if (data.from !== payment || data.kind === "many-to-many") continue;
    const email = unique(data.to, (type) => type === "email");
    if (email === undefined) continue;
    const identity = relations.find(
      (each) =>
        each.data.to === data.to &&
        each.data.owned === true &&
        attributes.some(
          (own) => own.data.concept === each.data.from && /^external id$/i.test(own.data.name),
        ),
    )?.data.from;
    return { key, people: data.to, email, identity };
  }
  return undefined;
}
