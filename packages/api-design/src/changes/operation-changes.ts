import { callOf, type Found, type Operation, type Parameter } from "./change.ts";
import { errorChanges } from "./error-changes.ts";
import { valueChanges } from "./value-changes.ts";

export interface OperationPair {
  readonly from: Operation;
  readonly to: Operation;
}

/** What a client that called the operation before meets now, but for the bodies. */
export function operationChanges({ from, to }: OperationPair): readonly Found[] {
  const subject = callOf(from);
  const bare = [
    ...addressChanges(from, to),
    ...parameterChanges(from, to),
    ...pathParameterChanges(from, to),
    ...accessChanges(from, to),
    ...answerChanges(from, to),
    ...errorChanges(from, to),
  ];
  return bare.map((each) => ({ ...each, subject }));
}

type Bare = Omit<Found, "subject">;

/** A path whose parameters have other names is the same path to those who call it. */
export function shapeOf({ data: { method, path } }: Operation): string {
  return `${method} ${path.replaceAll(/\{[^}]*\}/g, "{}")}`;
}

function addressChanges(from: Operation, to: Operation): readonly Bare[] {
  const changes: Bare[] = [];
  if (shapeOf(from) !== shapeOf(to)) {
    changes.push({
      effect: "breaking",
      kind: "path-changed",
      from: callOf(from),
      to: callOf(to),
      because: "Nothing answers at the old address.",
    });
  }
  if (from.data.operationId !== to.data.operationId) {
    changes.push({
      effect: "unclear",
      kind: "operation-renamed",
      from: from.data.operationId,
      to: to.data.operationId,
      because: "Clients that are generated from the contract call it by this name.",
    });
  }
  return changes;
}

function parameterChanges(from: Operation, to: Operation): readonly Bare[] {
  const own = ({ data }: Operation): readonly Parameter[] =>
    data.parameters.filter((each) => each.in !== "path");
  const same = (one: Parameter, other: Parameter): boolean =>
    one.in === other.in && one.name.toLowerCase() === other.name.toLowerCase();
  const before = own(from);
  const now = own(to);
  return [
    ...now.flatMap((parameter): readonly Bare[] => {
      const part = parameter.name;
      const was = before.find((each) => same(each, parameter));
      if (!was) {
        const isNeeded = parameter.required;
        return [
          {
            effect: isNeeded ? "breaking" : "compatible",
            kind: isNeeded ? "parameter-required" : "parameter-added",
            part,
            direction: "request",
            because: isNeeded
              ? "Calls without it are refused with 400."
              : "Calls without it are answered as before.",
          },
        ];
      }
      const changes: Bare[] = valueChanges(was, parameter, "request").map((each) => ({
        ...each,
        part,
        direction: "request" as const,
      }));
      if (!was.required && parameter.required) {
        changes.push({
          effect: "breaking",
          kind: "parameter-required",
          part,
          direction: "request",
          because: "Calls without it are refused with 400.",
        });
      }
      if (was.default !== parameter.default) {
        changes.push({
          effect: "unclear",
          kind: "parameter-changed",
          part,
          direction: "request",
          from: `default ${was.default ?? "none"}`,
          to: `default ${parameter.default ?? "none"}`,
          because: "Calls that leave it out get another answer.",
        });
      }
      return changes;
    }),
    ...before
      .filter((each) => !now.some((other) => same(each, other)))
      .map(
        ({ name, in: place }): Bare => ({
          effect: place === "header" ? "compatible" : "breaking",
          kind: "parameter-removed",
          part: name,
          direction: "request",
          because:
            place === "header"
              ? "The header is passed over."
              : "Calls with it are answered as if it were not there.",
        }),
      ),
  ];
}

/** What stands in the address, by its place: what it is called is nothing that clients send. */
function pathParameterChanges(from: Operation, to: Operation): readonly Bare[] {
  if (shapeOf(from) !== shapeOf(to)) return [];
  const now = inAddress(to);
  return inAddress(from).flatMap((was, at) => {
    const is = now[at];
    if (!was || !is) return [];
    return valueChanges(was, is, "request").map(
      (each): Bare => ({ ...each, part: is.name, direction: "request" }),
    );
  });
}

function inAddress({ data: { path, parameters } }: Operation): readonly (Parameter | undefined)[] {
  return [...path.matchAll(/\{([^}]*)\}/g)].map(([, name]) =>
    parameters.find((each) => each.in === "path" && each.name === name),
  );
}

function accessChanges({ data: from }: Operation, { data: to }: Operation): readonly Bare[] {
  const [was, is] = [from.access, to.access];
  const change = (
    effect: Found["effect"],
    before: string,
    after: string,
    because: string,
  ): Bare => ({
    effect,
    kind: effect === "compatible" ? "access-loosened" : "access-tightened",
    from: before,
    to: after,
    because,
  });
  if (was.kind === "public" && is.kind === "public") {
    const [before, now] = [was.guest === "shown", is.guest === "shown"];
    if (before === now) return [];
    return now
      ? [
          change(
            "breaking",
            "public",
            "the guest's own",
            "Calls without the cookie of whoever made it are refused.",
          ),
        ]
      : [change("compatible", "the guest's own", "public", "Whoever called it still may.")];
  }
  if (was.kind === "public" || is.kind === "public") {
    return is.kind === "public"
      ? [change("compatible", "signed in", "public", "Whoever called it still may.")]
      : [
          change(
            "breaking",
            "public",
            "signed in",
            "Calls without a sign-in are refused with 401.",
          ),
        ];
  }
  const text = (roles: readonly string[]): string =>
    roles.map((role) => role.slice(role.indexOf("#") + 1)).join(", ") || "everybody";
  const gone = is.roles.length === 0 ? [] : was.roles.filter((role) => !is.roles.includes(role));
  const isClosed = was.roles.length === 0 && is.roles.length > 0;
  const come = is.roles.filter((role) => !was.roles.includes(role));
  const isOpened = was.roles.length > 0 && is.roles.length === 0;
  const changes: Bare[] = [];
  if (gone.length > 0 || isClosed) {
    const whom = isClosed ? "everybody else" : text(gone);
    changes.push(
      change("breaking", text(was.roles), text(is.roles), `Calls of ${whom} are refused with 403.`),
    );
  }
  if ((come.length > 0 && !isClosed) || isOpened) {
    changes.push(
      change("compatible", text(was.roles), text(is.roles), "Whoever called it still may."),
    );
  }
  return changes;
}

function answerChanges({ data: from }: Operation, { data: to }: Operation): readonly Bare[] {
  const changes: Bare[] = [];
  const answer = (data: Operation["data"]): string =>
    [
      data.success,
      ...(data.file?.in === "response"
        ? [data.file.mediaType]
        : data.response
          ? ["a body"]
          : ["no body"]),
    ].join(" with ");
  if (answer(from) !== answer(to)) {
    changes.push({
      effect: "breaking",
      kind: "answer-changed",
      direction: "response",
      from: answer(from),
      to: answer(to),
      because: "Clients that look at the status or read the body meet another one.",
    });
  }
  const sent = (data: Operation["data"]): string | undefined =>
    data.file?.in === "request" ? data.file.mediaType : undefined;
  const [was, is] = [sent(from), sent(to)];
  if (was !== undefined && is !== undefined && was !== is) {
    changes.push({
      effect: "breaking",
      kind: "answer-changed",
      direction: "request",
      from: was,
      to: is,
      because: `Files that are sent as ${was} are refused.`,
    });
  }
  if (!from.request !== !to.request) {
    changes.push({
      effect: to.request ? "breaking" : "unclear",
      kind: "answer-changed",
      direction: "request",
      from: from.request ? "a body" : "no body",
      to: to.request ? "a body" : "no body",
      because: to.request
        ? "Calls without a body are refused with 400."
        : "The body that clients send is passed over.",
    });
  }
  if (from.paginated !== to.paginated) {
    changes.push({
      effect: "breaking",
      kind: "paging-changed",
      direction: "response",
      from: from.paginated ? "pages" : "all at once",
      to: to.paginated ? "pages" : "all at once",
      because: "The list stands at another place of the answer, or is not whole.",
    });
  }
  if (from.idempotency !== to.idempotency) {
    const isLess = to.idempotency === "none";
    changes.push({
      effect: isLess ? "breaking" : "unclear",
      kind: "idempotency-changed",
      from: from.idempotency,
      to: to.idempotency,
      because: isLess
        ? "A call that is repeated after a time-out is done twice."
        : "Whether a call may be repeated depends on the key that goes along.",
    });
  }
  return changes;
}
