const joining = /\b(?:connect|integrat|synchroni[sz]|link)(?:s|es|ed|ing|e|ion)?\b/i;

/** The systems that a text has connected in one sentence; nothing where it names fewer than two. */
export function joinedIn(
  texts: readonly string[],
  systems: readonly string[],
): readonly string[] | undefined {
  const names = [...new Set(systems)];
  return texts
    .filter((text) => joining.test(text))
    .map((text) => names.filter((name) => text.includes(name)))
    .find((each) => each.length > 1);
}

interface System {
  readonly data: { readonly name: string; readonly category?: string | undefined };
}

interface Concept {
  readonly ref: string;
  readonly data: { readonly barredBy?: unknown };
}

interface Action {
  readonly data: {
    readonly concept: string;
    readonly effect: string;
    readonly state?: string | undefined;
  };
}

/** What one system is told when another has reported something. */
export interface Reaction<Of extends Action = Action> {
  readonly from: string;
  /** The state that is reported, and the change here that follows from it. */
  readonly state: string;
  readonly action: Of;
  readonly to: string;
  /** What it is given: `a receipt`. */
  readonly gives: string;
  /** The concept of what is sent, where it goes the way of all that is sent: with the same look at who must not be written to. */
  readonly sentAs?: string;
}

/** What follows where a provider of payments reports one: the least that somebody who pays expects. */
const followers = [
  {
    state: "succeeded",
    category: /customer relationship/i,
    gives: "the payment, for the record of who has paid",
    sent: false,
  },
  { state: "succeeded", category: /e-?mail/i, gives: "a receipt for who has paid", sent: true },
  {
    state: "failed",
    category: /\bsms\b|text message/i,
    gives: "a text to who has paid that it has failed",
    sent: true,
  },
] as const;

/** What connected systems tell one another where the text says only that they are connected: taken, and asked. */
export function reactionsBetween<Of extends Action>(
  systems: readonly System[],
  actions: readonly Of[],
  concepts: readonly Concept[] = [],
): readonly Reaction<Of>[] {
  const sending = concepts.find(
    ({ ref, data }) =>
      data.barredBy !== undefined &&
      actions.some((each) => each.data.effect === "create" && each.data.concept === ref),
  )?.ref;
  const payer = systems.find(({ data }) => /^payments?\b/i.test(data.category ?? ""));
  if (!payer) return [];
  return followers.flatMap(({ state, category, gives, sent }) => {
    const to = systems.find(({ data }) => category.test(data.category ?? ""));
    const action = actions.find(
      ({ data }) =>
        data.effect === "transition" && data.state === state && /\bpayment$/.test(data.concept),
    );
    if (!to || !action) return [];
    const sentAs = sent && sending !== undefined ? { sentAs: sending } : {};
    return [{ from: payer.data.name, state, action, to: to.data.name, gives, ...sentAs }];
  });
}

/** `When Stripe reports a payment that has failed, Twilio is given …`, each state once. */
export function toldReactions(reactions: readonly Reaction[]): string {
  const states = [...new Set(reactions.map(({ state }) => state))];
  const told = states.map((state) => {
    const own = reactions.filter((each) => each.state === state);
    const given = own.map(({ to, gives }) => `${to} is given ${gives}`).join(", and ");
    return `when ${own[0]?.from} reports a payment that has ${state}, ${given}`;
  });
  return told.join("; ").replace(/^when/, "When");
}

/** Which of the systems that report to the product has the last word on what, by what each is for. */
export function ownersAmong(systems: readonly System[]): readonly string[] {
  const owns = [
    [/^payments?\b/i, "payments"],
    [/e-?mail/i, "whether an e-mail has arrived"],
    [/\bsms\b|text message/i, "whether a text has arrived"],
  ] as const;
  return owns.flatMap(([category, what]) => {
    const system = systems.find(({ data }) => category.test(data.category ?? ""));
    return system ? [`${system.data.name} on ${what}`] : [];
  });
}
