import { type DataOf, listed, type Ref } from "@planc/core";
import type { security } from "@planc/core/ir";
import { type AccountLimit, inMinutes, refsOf, strictest } from "./account-limits.ts";
import { amountText } from "./text.ts";

type Amount = DataOf<typeof security.accountRule>["value"];

/** How long tokens are good, as far as the text says, and why. */
export interface Lifetimes {
  /** Beside a refresh token. */
  readonly access: Amount;
  /** Where nothing renews it. */
  readonly alone: Amount;
  readonly refresh: Amount;
  /** Sentences about the session, each with a space in front. */
  readonly bounds: string;
  readonly because: string;
  readonly becauseAlone: string;
  /** Where a token brings the next one, so that what somebody copied goes on. */
  readonly becauseRolling: string;
  /** Where the server keeps the session, and there is no token beside it. */
  readonly becauseKept: string;
  /** What states any of it. */
  readonly from: readonly Ref[];
}

interface Defaults {
  readonly accessTokenMinutes: number;
  readonly refreshTokenDays: number;
}

/**
 * A stated lifetime is taken over; time without use bounds the token that renews, as it is replaced
 * whenever it is used; and no token outlives the session. What is left is assumed.
 */
export function lifetimesOf(
  limits: readonly AccountLimit[],
  options: Defaults,
  provider?: string,
): Lifetimes {
  const minutes: Amount = { value: options.accessTokenMinutes, unit: "min" };
  const staff = provider !== undefined && ofStaff.test(provider);
  const days: Amount = staff ? workingDay : { value: options.refreshTokenDays, unit: "day" };
  const statedAccess = strictest(limits, "access-token");
  const idle = strictest(limits, "idle-sign-out");
  const session = strictest(limits, "session-lifetime");
  const renewing = strictest(limits, "refresh-token", "idle-sign-out", "session-lifetime");
  const bound = strictest(limits, "idle-sign-out", "session-lifetime");
  const access = statedAccess?.value ?? shorter(minutes, bound?.value);
  const alone = statedAccess ?? (session && bound);
  const bounds = [
    ...(idle ? [` Who does nothing for ${amountText(idle.value)} is signed out.`] : []),
    ...(session ? [` A session ends ${amountText(session.value)} after sign-in.`] : []),
  ].join("");
  const stolen = `${options.accessTokenMinutes} minutes bound how long a stolen access token works`;
  const shown = (limit: AccountLimit) => `${names[limit.kind]} of ${amountText(limit.value)}`;
  const stated = [statedAccess, strictest(limits, "refresh-token"), idle, session].flatMap(
    (each) => (each ? [shown(each)] : []),
  );
  const accessSaid = statedAccess || access !== minutes ? [] : [stolen];
  const refreshSaid = renewing
    ? []
    : [
        staff
          ? `a working day (${amountText(days)}) bounds how long somebody stays signed in who has left, as sign-in by the directory tells of nobody who leaves`
          : `${options.refreshTokenDays} days bound how long somebody stays signed in`,
      ];
  const because = (assumed: readonly string[]) =>
    stated.length > 0
      ? [`the text states ${listed(stated)}`, ...assumed].join("; ")
      : `nothing states lifetimes: ${assumed.join(", ")}`;
  return {
    access,
    alone: alone?.value ?? shorter(minutes, idle?.value),
    refresh: renewing?.value ?? days,
    bounds,
    because: because([...accessSaid, ...refreshSaid]),
    becauseAlone: because(alone ? [] : [stolen]),
    becauseRolling: because(
      alone
        ? []
        : [
            `${options.accessTokenMinutes} minutes bound how long a closed account or a withdrawn role still counts`,
          ],
    ),
    becauseKept: because(refreshSaid),
    from: refsOf([statedAccess, strictest(limits, "refresh-token"), idle, session]),
  };
}

/** A directory of a company: who leaves is switched off there, and is refused at the next sign-in. */
const ofStaff = /\b(?:active directory|ldap|entra|directory)\b/i;
const workingDay: Amount = { value: 10, unit: "h" };

const names: Readonly<Partial<Record<AccountLimit["kind"], string>>> = {
  "access-token": "an access token",
  "refresh-token": "a refresh token",
  "idle-sign-out": "a time without use",
  "session-lifetime": "a session",
};

function shorter(assumed: Amount, bound: Amount | undefined): Amount {
  return bound && inMinutes(bound) < inMinutes(assumed) ? bound : assumed;
}
