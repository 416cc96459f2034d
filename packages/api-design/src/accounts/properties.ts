import { type DataOf, isCookie, type SignIn } from "@planc/core";
import type { api } from "@planc/core/ir";

type Property = DataOf<typeof api.schema>["properties"][number];
type OperationError = DataOf<typeof api.operation>["errors"][number];

/** A text property of what is sent or answered about accounts. */
export function text(name: string, description: string, more: Partial<Property> = {}): Property {
  return {
    name,
    type: "text",
    list: false,
    required: true,
    nullable: false,
    readOnly: false,
    writeOnly: false,
    description,
    ...more,
  };
}

/** A body that breaks its schema. */
export const invalid: OperationError = {
  status: 400,
  problem: "invalid-request",
  when: "The body breaks the schema.",
};

/** What every operation can answer. */
export const always: readonly OperationError[] = [
  { status: 429, problem: "too-many-requests", when: "The caller is over the rate limit." },
  { status: 500, problem: "internal-error", when: "Something failed that the caller cannot mend." },
];

/** What an operation that only some roles may call answers the others. */
export function notForCallers(signIn: SignIn): readonly OperationError[] {
  const forged = isCookie(signIn) ? ", or a page of another site makes the browser ask" : "";
  return [
    { status: 401, problem: "unauthenticated", when: "Nobody is signed in, or no longer." },
    { status: 403, problem: "forbidden", when: `The caller's role does not allow it${forged}.` },
  ];
}

/** A browser sends its cookies whoever makes it call. */
export function fromOtherSite(signIn: SignIn | undefined): readonly OperationError[] {
  return isCookie(signIn)
    ? [
        {
          status: 403,
          problem: "forbidden",
          when: "The request comes from a page of another site.",
        },
      ]
    : [];
}
