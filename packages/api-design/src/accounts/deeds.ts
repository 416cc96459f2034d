import { type DataOf, type DraftOf, node, type Ref, slug } from "@planc/core";
import { api } from "@planc/core/ir";
import type { AccountDeed } from "../catalog/account-deeds.ts";
import { derived } from "../kit.ts";
import type { AccountPlan, Asked } from "./asked.ts";
import type { PasswordRules } from "./passwords.ts";
import { always, invalid, text } from "./properties.ts";
import type { sessionAnswer } from "./session-operations.ts";

type Operation = DataOf<typeof api.operation>;
type OperationError = Operation["errors"][number];

/** What operations of accounts have in common. */
export interface Shared {
  readonly resource: Ref<"api/resource">;
  readonly component?: Ref<"architecture/component">;
  readonly identity: Ref;
  /** What signing in answers. */
  readonly answer: ReturnType<typeof sessionAnswer>;
  readonly name: (words: string) => string;
  /** What is asked of a password that is set. */
  readonly passwords: PasswordRules;
  /** What has to be known of a person besides address and password. */
  readonly personal: readonly DataOf<typeof api.schema>["properties"][number][];
}

interface Form {
  readonly operationId: string;
  readonly path: string;
  readonly summary: string;
  readonly description?: string;
  readonly because: string;
  readonly request: "address" | "token" | "new-password" | "registration";
  readonly success: 201 | 202 | 204;
  readonly errors?: readonly OperationError[];
}

const sameAnswer = "The answer is the same whether or not the address has an account.";

const forms: Readonly<Partial<Record<AccountDeed, Form>>> = {
  register: {
    operationId: "register",
    path: "/auth/registrations",
    summary: "Register an account",
    description: "Signing in is next. No role is chosen here.",
    because: "Whoever registers has no account yet.",
    request: "registration",
    success: 201,
    errors: [
      { status: 409, problem: "conflict", when: "The address cannot be used for a new account." },
    ],
  },
  "resend-verification": {
    operationId: "resendVerificationEmail",
    path: "/auth/email-verifications",
    summary: "Send the verification e-mail again",
    description: `${sameAnswer} What was sent before is no longer good.`,
    because: "Who has not confirmed the address cannot sign in yet.",
    request: "address",
    success: 202,
  },
  "verify-email": {
    operationId: "verifyEmail",
    path: "/auth/email-verifications/confirm",
    summary: "Confirm an e-mail address",
    because: "The token out of the e-mail proves who asks.",
    request: "token",
    success: 204,
  },
  "request-password-reset": {
    operationId: "requestPasswordReset",
    path: "/auth/password-resets",
    summary: "Ask for a new password",
    description: `${sameAnswer} What was sent before is no longer good.`,
    because: "Who has forgotten the password cannot sign in.",
    request: "address",
    success: 202,
  },
  "confirm-password-reset": {
    operationId: "confirmPasswordReset",
    path: "/auth/password-resets/confirm",
    summary: "Set a new password",
    description: "The token is used up, and every session of the account ends.",
    because: "The token out of the e-mail proves who asks.",
    request: "new-password",
    success: 204,
  },
  "accept-invitation": {
    operationId: "acceptInvitation",
    path: "/auth/invitations/accept",
    summary: "Accept an invitation and set a password",
    description:
      "The token is used up, sessions of the account that are open end, and signing in is next.",
    because: "The token out of the invitation proves who asks.",
    request: "new-password",
    success: 204,
  },
};

const bodies: Readonly<Record<Form["request"], readonly [string, string]>> = {
  address: ["AuthAddress", "Whom an e-mail about an account is for."],
  token: ["AuthToken", "The token out of an e-mail."],
  registration: ["AuthRegistration", "What a person gives to get an account."],
  "new-password": ["AuthNewPassword", "The token that proves who asks, with the password to set."],
};

/** The operations that come before signing in, as far as they are asked for, with what they take. */
export function deedOperations(
  plan: AccountPlan,
  shared: Shared,
): {
  readonly operations: readonly DraftOf<typeof api.operation>[];
  readonly schemas: readonly DraftOf<typeof api.schema>[];
} {
  const used = new Map<Form["request"], Ref[]>();
  const operations = [...plan.deeds].flatMap(([deed, asked]) => {
    const form = forms[deed];
    if (form === undefined) return [];
    const unlocks = deed === "confirm-password-reset" ? plan.unlocks : [];
    const from = [...new Set([shared.identity, ...refsOf(asked), ...unlocks])];
    used.set(form.request, [...(used.get(form.request) ?? []), ...from]);
    return [
      operationOf(
        form,
        [
          ...(unlocks.length > 0 ? ["A lock of the account ends with it."] : []),
          ...asked.rules.map(({ data }) => data.text),
        ],
        from,
        shared,
      ),
    ];
  });
  return {
    operations,
    schemas: [...used].map(([request, from]) => schemaOf(request, from, shared)),
  };
}

/** What a deed of an account is there for. */
export function refsOf({ requirements, actions, rules }: Asked): readonly Ref[] {
  return [...actions, ...rules.map(({ ref }) => ref), ...requirements];
}

function operationOf(
  form: Form,
  limits: readonly string[],
  from: readonly Ref[],
  { resource, component }: Shared,
): DraftOf<typeof api.operation> {
  const { request, operationId, path, summary, success, because } = form;
  const description = [...(form.description ? [form.description] : []), ...limits].join(" ");
  const outdated: OperationError = {
    status: 410,
    problem: "token-not-valid",
    when: "The token was used, replaced by a newer one, or is too old.",
  };
  return node(
    api.operation,
    slug(operationId),
    {
      operationId,
      method: "post",
      path,
      resource,
      summary,
      ...(description ? { description } : {}),
      effect: request === "registration" ? "create" : "command",
      access: { kind: "public", because },
      realises: [...from],
      ...(component ? { component } : {}),
      parameters: [],
      request: `api/schema#auth-${request}`,
      success,
      errors: [
        invalid,
        ...(form.errors ?? []),
        ...(request === "token" || request === "new-password" ? [outdated] : []),
        ...always,
      ],
      paginated: false,
      idempotency: "none",
      lifecycle: "new",
    },
    derived("account-operation", from),
  );
}

function schemaOf(
  request: Form["request"],
  from: readonly Ref[],
  { name, passwords, personal }: Shared,
): DraftOf<typeof api.schema> {
  const [schemaName, description] = bodies[request];
  const address = text(name("email"), "Address of the account.", { type: "email", maxLength: 254 });
  const token = text(name("token"), "As it was handed over; good once.", {
    writeOnly: true,
    maxLength: 512,
  });
  const password = text(
    name("password"),
    ["The password to set.", passwords.words].join(" ").trim(),
    {
      writeOnly: true,
      ...passwords.limits,
    },
  );
  const properties = {
    address: [address],
    token: [token],
    "new-password": [token, password],
    registration: [address, password, ...personal],
  }[request];
  return node(
    api.schema,
    `auth-${request}`,
    { name: schemaName, purpose: "command", description, properties },
    derived("account-operation", [...new Set(from)]),
  );
}
