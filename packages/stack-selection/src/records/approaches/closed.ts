import { countsSteps, followsLocation } from "../../catalog/background-words.ts";
import { listed } from "../../text/words.ts";
import { type Confirmed, type Drawn, namesOf, ofKinds } from "../drawn.ts";
import type { Teller } from "./told.ts";

/** The operation that renews what a device sends with. */
export function sendingRenewal({ operations }: Drawn) {
  return operations.find(({ id }) => id === "renew-sending");
}

/** Those that a token for sending opens. */
export const sendingOperations = ({ operations }: Drawn): readonly string[] =>
  operations
    .filter(({ data }) => /token for sending/.test(data.description ?? ""))
    .map(({ data }) => data.operationId);

const asks = ({ requirements }: Drawn, words: RegExp): boolean =>
  requirements.some(({ data }) => data.priority !== "wont" && words.test(data.text));

export const closedTellers: Readonly<Record<string, Teller>> = {
  "system-schedulers": ({ drawn }: Confirmed) => {
    const clients = namesOf(ofKinds(drawn, "mobile-client"));
    if (clients === "") return undefined;
    const steps = asks(drawn, countsSteps);
    const location = asks(drawn, followsLocation);
    const accuracy = drawn.fields.some(({ data }) => data.name === "accuracy");
    const sends = sendingOperations(drawn);
    return {
      positive: [
        ...(steps
          ? [
              "Steps are read from HealthKit and Health Connect and not counted by the app: what phone and watch counted while it was closed is there when it runs again; on Android from 14 on, before which Health Connect has what other apps write into it and counts nothing.",
            ]
          : []),
        ...(location
          ? [
              "The location is followed while something is recorded and at no other time: on Android by a foreground service of the kind location, with its notice; on iOS by location updates in the background, with the sign of the system.",
            ]
          : []),
        ...(sends.length > 0
          ? [
              `What was recorded goes out by ${listed(sends)} in runs of the system's scheduler, on a free line and with enough power.`,
            ]
          : []),
      ],
      negative: [
        "Periodic work runs on Android each 15 minutes at the earliest and later where the phone sleeps; on iOS when the system finds it fit, for about half a minute, and not at all once somebody has ended the app by hand.",
        ...(steps
          ? [
              "HealthKit tells of new steps once an hour at most and of nothing while the phone is locked; Health Connect lets an app read in the background only by a permission of its own.",
            ]
          : []),
        ...(location
          ? ["Whoever refuses the location, or the notice, has no route; the rest works on."]
          : []),
      ],
      mitigation: [
        ...(steps
          ? [
              "Whether a phone with an older Android has to count too is asked (plan.md). Until then it shows steps only where another app writes them into Health Connect, and says so; the other way is the phone's own counter of steps (TYPE_STEP_COUNTER), read by the app.",
              "Sums come from the sums of both systems (statistics queries, aggregation), which count once what phone and watch both counted; single samples are never added up.",
            ]
          : []),
        ...(location
          ? [
              `A point each 10 m while moving is assumed${accuracy ? ", and one whose accuracy is worse than 50 m is kept with it and left out of the distance" : ""}; what that takes of the battery in an hour is measured on devices before the first release.`,
            ]
          : []),
      ],
      confirmation: `On a device of each system ${clients} is closed for a night: ${steps ? "the steps of that time are those that the system shows" : "what waited is sent"}${location ? ", and an hour recorded with the screen off has no gap above a minute" : ""}.`,
    };
  },
  "sending-token": ({ drawn }: Confirmed) => {
    const renewal = sendingRenewal(drawn);
    const opened = sendingOperations(drawn);
    if (!renewal || opened.length === 0) return undefined;
    return {
      positive: [
        `With what ${renewal.data.operationId} gives a locked phone sends by ${listed(opened)} and calls nothing else; the server refuses it every read and every other change.`,
        "Signing out ends it with the rest of the sign-in.",
      ],
      negative: [
        "Whoever gets into the key store of a device that was unlocked once can add values in that person's name until they sign out, or the app was not opened for 90 days.",
        "Whoever does not open the app for 90 days sends nothing from then on: what is recorded waits on the device, and the app says so.",
        "After a restart nothing is sent until the device was unlocked once.",
      ],
      mitigation: [
        "It is kept as kSecAttrAccessibleAfterFirstUnlockThisDeviceOnly on iOS and under a key of the Android Keystore that asks for no match: it goes into no backup and to no other device.",
      ],
      confirmation: `A test calls a read with what ${renewal.data.operationId} gave and is refused with 403; on a device of each system what was recorded while it was locked is there without anybody opening the app.`,
    };
  },
};
