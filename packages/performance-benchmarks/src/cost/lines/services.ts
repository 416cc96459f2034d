import {
  greatest,
  known,
  minus,
  over,
  plus,
  type Quantity,
  type Rate,
  type Spending,
  taken,
  times,
  type ViewOf,
} from "@planc/core";
import type { decision } from "@planc/core/ir";
import type { LineDraft, Paid } from "../line-draft.ts";
import type { Reckoner } from "../reckoner.ts";
import { monthLine } from "./month-line.ts";
import { smallLine } from "./programs.ts";

/** What others do for the product: sign in, send, take payments; and what a platform keeps for it. */
export function serviceLines(paid: Paid): readonly LineDraft[] {
  return [
    ...identityLines(paid),
    ...providerLines(paid),
    ...secretLines(paid),
    ...imageLines(paid),
  ];
}

function identityLines(paid: Paid): readonly LineDraft[] {
  return paid.components.flatMap((component) => {
    const { kind, lifecycle, choice } = component.data;
    const chosen = paid.choices.find(({ ref }) => ref === choice);
    if (kind !== "identity-provider" || lifecycle === "existing" || !chosen) return [];
    const { technology, name, lifecycle: of } = chosen.data;
    if (of === "existing" || technology.startsWith("supabase")) return [];
    if (selfRun.has(technology)) return [smallLine(component, paid, "services")];
    const id = `${technology}.user-month`;
    const base = {
      id: component.id,
      name: component.data.name,
      of: component.ref,
      kind: "services" as const,
    };
    // Who is there at one time is a small part of who comes in a month.
    const users = ["registered-users", "daily-active-users"].flatMap(
      (measure) => paid.loads.find(({ data }) => data.measure === measure) ?? [],
    )[0];
    const signIns = paid.outgoing.filter(
      ({ data }) =>
        data.awaited !== "nobody" &&
        data.peak !== undefined &&
        paid.providers.some(
          (each) => each.ref === data.provider && each.data.component === component.ref,
        ),
    );
    if (!paid.prices.has(id) || (!users && signIns.length === 0)) {
      return [monthLine(base, [component.ref, chosen.ref], { technology, name })];
    }
    if (!users) return [signInLine({ ...base, technology, name }, signIns, paid)];
    return [
      {
        ...base,
        from: [component.ref, chosen.ref, users.ref],
        needs: [id],
        priced: { name, technology },
        says: ["all active monthly"],
        cost: (at) =>
          times(
            at.growing("users", users.data.figure, "users", users.ref),
            at.price(id, "USD/month"),
          ),
      },
    ];
  });
}

/** By the month: as many people as sign in, each so often. */
function signInLine(
  {
    technology,
    name: product,
    ...base
  }: Pick<LineDraft, "id" | "of" | "kind"> & {
    readonly technology: string;
    readonly name: string;
  },
  signIns: Paid["outgoing"],
  { loads }: Paid,
): LineDraft {
  const id = `${technology}.user-month`;
  const factor = loads.find(({ data }) => data.measure === "peak-factor");
  return {
    ...base,
    name: product,
    from: [base.of, ...signIns.map(({ ref }) => ref)],
    needs: [id],
    priced: { name: product, technology },
    taken: ["signIns"],
    cost: (at) => {
      const users = over(
        times(averageOf(signIns, factor, at), known("month", 1, "month")),
        at.assumed("signIns"),
      );
      return times(users, at.price(id, "USD/month"));
    },
  };
}

/** What calls come to on average, by their peak. */
function averageOf(
  calls: Paid["outgoing"],
  factor: Paid["loads"][number] | undefined,
  at: Reckoner,
): Quantity<Rate> {
  const rates = calls.flatMap(({ ref, data }, index) => {
    if (!data.peak) return [];
    const peak = at.growing(`sent${index + 1}`, data.peak, "req/s", ref);
    return [
      factor ? over(peak, taken("peakFactor", factor.data.figure, "ratio", factor.ref)) : peak,
    ];
  });
  const [first, ...others] = rates;
  return first ? others.reduce((sum, each) => plus(sum, each), first) : known("sent", 0, "req/s");
}

const selfRun: ReadonlySet<string> = new Set(["keycloak", "authentik", "ory"]);

/** Charged nothing for by whoever offers them, for what a plan uses of them. */
const costsNothing: ReadonlySet<string> = new Set([
  "fcm",
  "apns",
  "web-push",
  "google-sign-in",
  "apple-sign-in",
  "github-pages",
  "smtp",
]);

function providerLines(paid: Paid): readonly LineDraft[] {
  return paid.providers.flatMap((provider) => {
    const chosen = paid.choices.find(({ ref }) => ref === provider.data.choice);
    const component = paid.components.find(({ ref }) => ref === provider.data.component);
    if (!chosen || !component || component.data.kind !== "external-system") return [];
    const { technology, name, lifecycle } = chosen.data;
    if (lifecycle === "existing" || component.data.lifecycle === "existing") return [];
    if (costsNothing.has(technology)) return [];
    const calls = paid.outgoing.filter(({ data }) => data.provider === provider.ref);
    const takesPayments = paid.prices.has(`${technology}.payments`);
    const sent = calls.filter(
      ({ data }) =>
        data.peak !== undefined &&
        (takesPayments ? data.beginsPayment === true : sends.has(data.effect)),
    );
    // What is charged for each payment alone has no line where nobody says how many there are.
    if (sent.length === 0 && takesPayments) return [];
    return [
      providerLine({
        id: component.id,
        name,
        of: component.ref,
        kind: "services",
        technology,
        from: [component.ref, chosen.ref],
        sent,
        factor: paid.loads.find(({ data }) => data.measure === "peak-factor"),
        prices: paid.prices,
      }),
    ];
  });
}

const sends: ReadonlySet<string> = new Set(["message", "charge"]);

interface Provided extends Pick<LineDraft, "id" | "name" | "of" | "kind" | "from"> {
  readonly technology: string;
  readonly sent: Paid["outgoing"];
  readonly factor: Paid["loads"][number] | undefined;
  readonly prices: Paid["prices"];
}

function providerLine({ technology, sent, factor, prices, ...base }: Provided): LineDraft {
  const id = (kind: string) => `${technology}.${kind}`;
  const from = [...base.from, ...sent.map(({ ref }) => ref)];
  const priced = { name: base.name, technology };
  const unsure = sent.some(({ data }) => data.atMost) ? ["at most"] : [];
  const counted = (at: Reckoner): Quantity<Rate> => averageOf(sent, factor, at);
  if (prices.has(id("payments"))) {
    return {
      ...base,
      kind: "payments",
      from,
      priced,
      needs: [id("payments")],
      says: ["plus a share", ...unsure],
      cost: (at) => times(counted(at), at.price(id("payments"), "USD/unit")),
    };
  }
  if (prices.has(id("mails")) && prices.has(id("month"))) {
    return {
      ...base,
      from,
      priced,
      needs: [id("mails"), id("month")],
      says: sent.length > 0 ? unsure : ["≤ 50,000 mails"],
      cost: (at) => {
        const included = over(known("included", 50_000, "count"), known("month1", 1, "month"));
        const beyond = minus(greatest(counted(at), included), included);
        return plus(
          at.price(id("month"), "USD/month"),
          times(beyond, at.price(id("mails"), "USD/thousand")),
        );
      },
    };
  }
  const each = ["mails", "messages"].map(id).find((one) => prices.has(one));
  if (each && sent.length > 0) {
    return {
      ...base,
      from,
      priced,
      needs: [each],
      says: unsure,
      cost: (at) => times(counted(at), at.price(each, "USD/thousand")),
    };
  }
  return monthLine(base, base.from, priced);
}

function chosenOf(paid: Paid, technology: string): ViewOf<typeof decision.choice> | undefined {
  return paid.choices.find(({ data }) => data.technology === technology);
}

function secretLines(paid: Paid): readonly LineDraft[] {
  return ["aws-secrets-manager", "google-secret-manager"].flatMap((technology) => {
    const chosen = chosenOf(paid, technology);
    const id = `${technology}.secret-month`;
    if (!chosen || !paid.prices.has(id)) return [];
    const listed = paid.settings.filter(({ data }) => data.kind === "secret").length;
    const keepers = paid.stores.length + paid.providers.length;
    return [
      {
        id: "secrets",
        name: "Secrets",
        of: chosen.ref,
        kind: "services" as const,
        from: [chosen.ref],
        needs: [id],
        priced: { name: chosen.data.name, technology },
        ...(listed > 0 ? {} : { says: ["stores, providers, own"] }),
        cost: (at: Reckoner): Quantity<Spending> =>
          times(
            known("secrets", listed > 0 ? listed : keepers + 1, "count"),
            at.price(id, "USD/month"),
          ),
      },
    ];
  });
}

function imageLines(paid: Paid): readonly LineDraft[] {
  const chosen = chosenOf(paid, "amazon-ecr");
  const id = "amazon-ecr.storage-data";
  const programs = paid.shapes.length;
  if (!chosen || programs === 0 || !paid.prices.has(id)) return [];
  return [
    {
      id: "images",
      name: "Images",
      of: chosen.ref,
      kind: "services",
      from: [chosen.ref],
      needs: [id],
      priced: { name: chosen.data.name, technology: "amazon-ecr" },
      taken: ["image", "versions"],
      cost: (at) =>
        times(
          times(
            times(known("programs", programs, "count"), at.assumed("versions")),
            at.assumed("image"),
          ),
          at.price(id, "USD/GB-month"),
        ),
    },
  ];
}
