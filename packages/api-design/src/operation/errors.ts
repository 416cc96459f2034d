import { carryingOf, type DataOf, isCookie, type Ref, type ViewOf } from "@planc/core";
import type { api, brief, data, security } from "@planc/core/ir";
import type { Form } from "./form.ts";
import { ifMatch } from "./keys.ts";
import { movesOver } from "./known-repeats.ts";
import { list } from "./of-person.ts";
import { refusedOrders } from "./order-of-times.ts";
import { isSystemSet } from "./system-set.ts";

type OperationError = DataOf<typeof api.operation>["errors"][number];

/** Where sessions stand apart from everything else, nobody is known while that does not answer. */
export function unknownCaller(
  identity: ViewOf<typeof security.identity> | undefined,
): readonly OperationError[] {
  const carrier = identity?.data.carrier;
  return carrier?.kind === "session-cookie" && carrier.state === "cache"
    ? [
        {
          status: 503,
          problem: "unavailable",
          when: "The store of sessions does not answer, so it is not known who calls.",
        },
      ]
    : [];
}

/** How it is refused that a browser was made to ask. */
export const foreignPage = ", or a page of another site makes the browser ask";

/** How it is refused that something is moved on from where it is, where no more is known of its states. */
export const wrongState = "the record is in a state that does not allow it";

const changedSince = "the record has changed since the version that If-Match names";

/** Every error that can happen, and no other. */
export function errorsOf(about: {
  readonly form: Form;
  readonly access: DataOf<typeof api.operation>["access"];
  readonly parameters: DataOf<typeof api.operation>["parameters"];
  readonly request: Ref<"api/schema"> | undefined;
  readonly fields: readonly ViewOf<typeof data.field>[];
  /** What no two records have alike: `seat and booked day`. */
  readonly together?: readonly { readonly names: string; readonly active: boolean }[];
  /** The fields that the body has, where it has not all of them. */
  readonly written?: ReadonlySet<string> | undefined;
  /** What keeps it from being deleted as long as it refers to it. */
  readonly held?: readonly string[];
  readonly idempotency: "natural" | "key" | "none";
  /** A repeat is refused, and not answered as the first was. */
  readonly refusesRepeats?: boolean;
  readonly identity: ViewOf<typeof security.identity> | undefined;
  /** What the text says of the thing. */
  readonly telling?: readonly ViewOf<typeof brief.requirement>[];
}): readonly OperationError[] {
  const { form, access, parameters, request, fields, idempotency, identity, held = [] } = about;
  const forged = isCookie(identity?.data) && form.method !== "get";
  const ways = carryingOf(identity?.data).map(({ credential }) => credential);
  const isSent = ({ ref }: { readonly ref: string }) => about.written?.has(ref) ?? true;
  // A whole record is made of what is not the system's to give.
  const isGiven = (each: ViewOf<typeof data.field>) =>
    about.written === undefined ? !isSystemSet(each) : isSent(each);
  const unique = fields
    // Nobody clashes with a value that the system gives.
    .filter((each) => each.data.unique && !each.data.generated && isGiven(each) && !movesOver(each))
    .map((each) => each.data.name);
  const changes = form.effect === "transition" || form.effect === "command";
  const writes = form.effect === "create" || form.effect === "update";
  const versioned = parameters.some(({ name }) => name === ifMatch.name);
  // Unless the text says which answer it is.
  const isConflict = (about.telling ?? []).some(
    ({ data: { text } }) => /\b409\b/.test(text) && /\bversion\b/i.test(text),
  );
  const orders = request && writes ? refusedOrders(fields) : [];
  // Who calls is known by the token, and is no id of the body.
  const isLed = fields.some(
    (each) =>
      each.data.references &&
      (each.data.references.entity !== "data/entity#user" || !each.data.generated) &&
      isSent(each),
  );
  const leading = request && writes && isLed ? ["an id in the body leads to nothing"] : [];
  const conflicts = [
    ...((request && writes) || form.effect === "create" ? (about.together ?? []) : []).map(
      ({ names, active }) =>
        `another record${active ? " that still counts" : ""} has the same ${names}`,
    ),
    ...(request && unique.length > 0 ? [`another record has the same ${unique.join(" or ")}`] : []),
    ...(changes ? [wrongState] : []),
    ...(idempotency === "key"
      ? [
          about.refusesRepeats
            ? "a request with this key came before"
            : "a request with this key is still being worked on",
        ]
      : []),
    ...(held.length > 0 ? [`${list(held)} still refer to it`] : []),
    ...(versioned && isConflict ? [changedSince] : []),
  ];
  const found: (OperationError | false)[] = [
    (request !== undefined ||
      parameters.length > 0 ||
      form.file === "request" ||
      idempotency === "key") && {
      status: 400,
      problem: "invalid-request",
      when: [
        form.file === "request"
          ? "The file cannot be read, or a parameter breaks the schema"
          : "A parameter or the body breaks the schema",
        ...leading,
        ...orders,
      ]
        .join(", or ")
        .concat("."),
    },
    access.kind === "authenticated" && {
      status: 401,
      problem: "unauthenticated",
      when: `The ${[...new Set(ways)].join(" or ") || "token"} is missing, expired or not valid.`,
    },
    // Who shows none is let in; who shows one that no longer holds is told so, and not taken for somebody else.
    access.kind === "public" &&
      (access.signedIn !== undefined || (access.guest === "shown" && ways.length > 0)) && {
        status: 401,
        problem: "unauthenticated",
        when: `A ${[...new Set(ways)].join(" or ") || "token"} is shown that is expired or not valid.`,
      },
    access.kind === "authenticated" &&
      (access.roles.length > 0 || access.policies.length > 0 || forged) && {
        status: 403,
        problem: "forbidden",
        when: `The caller's role or relation to the record does not allow it${
          forged ? foreignPage : ""
        }.`,
      },
    parameters.some((each) => each.in === "path") && {
      status: 404,
      problem: "not-found",
      when: "No record has this id, or the caller may not know of it.",
    },
    conflicts.length > 0 && {
      status: 409,
      problem: "conflict",
      when: `${conflicts.join("; ").replace(/^./, (first) => first.toUpperCase())}.`,
    },
    versioned &&
      !isConflict && {
        status: 412,
        problem: "precondition-failed",
        when: `${changedSince.replace(/^./, (first) => first.toUpperCase())}: nothing is written.`,
      },
    idempotency === "key" && {
      status: 422,
      problem: "key-reused",
      when: "The idempotency key was used with another body.",
    },
    versioned && {
      status: 428,
      problem: "precondition-required",
      when: "The request names no version in If-Match.",
    },
    { status: 429, problem: "too-many-requests", when: "The caller is over the rate limit." },
    {
      status: 500,
      problem: "internal-error",
      when: "Something failed that the caller cannot mend.",
    },
    ...(access.kind === "authenticated" ? unknownCaller(identity) : []),
  ];
  return found.filter((each) => each !== false);
}
