/** Values of an attribute that open a row to those whom its owner has let in. */
const ofCircle = /^(?:connections|contacts|followers|friends)$/i;

interface Attribute {
  readonly data: {
    readonly concept: string;
    readonly name: string;
    readonly values?: readonly string[] | undefined;
  };
}

interface Concept {
  readonly ref: string;
  readonly id: string;
  readonly data: {
    readonly name: string;
    readonly role: string;
    readonly states?: readonly { readonly name: string }[] | undefined;
  };
}

/** What is open to those whom its owner has let in, and what says whom that is. */
export interface Circle<C, A> {
  /** What stands between two people once it is accepted: a follow. */
  readonly join: C;
  readonly held: readonly {
    readonly thing: C;
    readonly attribute: A;
    /** `followers` */
    readonly value: string;
  }[];
}

/** Reads it from a model; nothing where nothing is open so, or nobody can be let in. */
export function circleOf<C extends Concept, A extends Attribute>(
  concepts: readonly C[],
  attributes: readonly A[],
): Circle<C, A> | undefined {
  const join = concepts.find(
    ({ data }) => data.role === "join" && data.states?.some(({ name }) => isAccepted(name)),
  );
  if (!join) return undefined;
  const held = attributes.flatMap((attribute) => {
    const value = attribute.data.values?.find((each) => ofCircle.test(each));
    // What an account shows of itself is part of the account.
    const thing = concepts.find(({ ref, id }) => ref === attribute.data.concept && id !== "user");
    return value !== undefined && thing ? [{ thing, attribute, value }] : [];
  });
  return held.length > 0 ? { join, held } : undefined;
}

/** Whether a state lets somebody in. */
export const isAccepted = (state: string): boolean => /^accepted$/i.test(state);
