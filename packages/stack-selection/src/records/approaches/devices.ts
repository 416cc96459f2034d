import { counted, listed, sample } from "../../text/words.ts";
import { type Confirmed, namesOf, ofKinds } from "../drawn.ts";
import { keptOnDevice } from "../settled-sealed.ts";
import { sendingOperations } from "./closed.ts";
import type { Teller } from "./told.ts";

function changesOf({ drawn }: Confirmed) {
  const patches = drawn.operations.filter(({ data }) => data.method === "patch");
  // Signing out takes nothing away that somebody changes.
  const deletes = drawn.operations.filter(
    ({ data }) => data.method === "delete" && data.session === undefined,
  );
  return {
    patches: patches.map(({ data }) => data.operationId),
    deletes: deletes.map(({ data }) => data.operationId),
  };
}

const unsealed = (choice: Confirmed) => {
  const tokens = choice.drawn.identity?.data.tokens ?? [];
  const renewal = tokens.find(({ name }) => /refresh|renew/i.test(name));
  const access = tokens.find(({ name }) => /access/i.test(name));
  const clients = namesOf(ofKinds(choice.drawn, "mobile-client"));
  return renewal && clients !== "" ? { renewal, access, clients } : undefined;
};

/** Ends of one thing that shut each other out: of two devices that reach different ones only one is heard. */
function endsOf({ drawn }: Confirmed): readonly string[] {
  const moves = drawn.operations.filter(
    ({ data: { effect, errors } }) =>
      effect === "transition" && errors.some(({ status }) => status === 409),
  );
  const apart = [...new Set(moves.map(({ data }) => data.resource))]
    .map((thing) => moves.filter(({ data }) => data.resource === thing))
    .filter((each) => each.length > 1);
  return apart.length === 0
    ? []
    : [
        `Of moves that shut each other out (${listed(
          apart.map((each) =>
            listed(
              each.map(({ data }) => data.operationId),
              "or",
            ),
          ),
        )}) the first that reaches the server stays; the other is answered 409, and the device shows what stands.`,
      ];
}

export const deviceTellers: Readonly<Record<string, Teller>> = {
  "last-made-per-field": (choice) => {
    const { patches, deletes } = changesOf(choice);
    const times = choice.drawn.fields.filter(({ data }) => data.name === "field times");
    if (patches.length === 0 || times.length === 0) return undefined;
    return {
      positive: [
        `${sample(patches)} ${patches.length === 1 ? "takes" : "take"} single fields and when they were changed: of two devices both changes of different fields stay, of one field the one that was made later, also where it arrives first.`,
      ],
      negative: [
        "Of two changes to one field one is kept nowhere.",
        `${counted(times.length, "table")} ${times.length === 1 ? "keeps" : "keep"} a time for each field that was changed (field_times); an update compares and writes it in the same statement.`,
        "A device whose clock is ahead wins for up to five minutes: what is further ahead counts as the moment at which it arrives.",
        ...endsOf(choice),
        ...(deletes.length > 0
          ? [`A change of what ${sample(deletes)} took away in the meantime comes to nothing.`]
          : []),
      ],
      mitigation: [
        "The client sends the fields that were changed on it and no others, each moment of change by itself, and reckons its time from that of the last answer; it shows afterwards what the server answers.",
      ],
      confirmation: `A test changes one field on two devices without a connection, sends the later change first, and finds it afterwards (${patches[0]}); a change an hour ahead does not outlast the next one.`,
    };
  },
  "last-write-per-field": (choice) => {
    const { patches, deletes } = changesOf(choice);
    if (patches.length === 0) return undefined;
    return {
      positive: [
        `${sample(patches)} ${patches.length === 1 ? "takes" : "take"} single fields: of two devices that changed different ones both changes stay, and nobody is asked.`,
      ],
      negative: [
        "Of two changes to one field the one that reaches the server later stays, also where it was made earlier; the other is kept nowhere.",
        ...endsOf(choice),
        ...(deletes.length > 0
          ? [`A change of what ${sample(deletes)} took away in the meantime comes to nothing.`]
          : []),
      ],
      mitigation: [
        "The client sends the fields that were changed on it and no others, and shows afterwards what the server answers.",
      ],
      confirmation: `A test changes two fields of one row on two devices without a connection and finds both, then one field on both and finds the one that was sent last (${patches[0]}).`,
    };
  },
  "version-and-ask": (choice) => {
    const { patches } = changesOf(choice);
    return patches.length === 0
      ? undefined
      : {
          positive: ["No change is lost unseen."],
          negative: ["Somebody decides each conflict, long after the change was made."],
          mitigation: [
            `Let ${sample(patches)} take the version that the change was made from, and keep one in each row: neither the contract nor the tables have it yet.`,
          ],
        };
  },
  "biometric-bound-key": (choice) => {
    const own = unsealed(choice);
    if (!own) return undefined;
    const { renewal, access, clients } = own;
    const sends = sendingOperations(choice.drawn);
    const store = keptOnDevice(choice.drawn);
    const spans = [renewal, ...(access ? [access] : [])].map(
      ({ name, lifetime: { value, unit } }) =>
        `${name}: ${value} ${unit}${unit === "day" && value !== 1 ? "s" : ""}`,
    );
    return {
      positive: [
        `The ${clients} seals its ${renewal.name} by a key that the key store of the device gives after a match alone (${listed(spans)}): a stolen phone, or a finger enrolled later, renews nothing.`,
        "What a face or finger looks like stays on the device; the server learns nothing of it.",
        ...(store === undefined
          ? []
          : [
              `A second key behind the same match opens the file of ${store}: without a connection too nobody reads it who has not shown a face or finger.`,
            ]),
      ],
      negative: [
        "Another face or finger enrolled ends the key, and who has none enrolled has no key: both sign in by password.",
        ...(sends.length > 0
          ? []
          : [
              `Work in the background finds nobody who shows a face: once the ${access?.name ?? "access token"} has run out, what is to be sent waits on the device until the app is opened.`,
            ]),
      ],
      mitigation: [
        `A match is asked for when the app comes to the front after five minutes or more (judgement); until then both are held in memory${access ? `, so that no renewal after ${access.lifetime.value} ${access.lifetime.unit} asks for one` : ""}.`,
        ...(sends.length > 0
          ? [
              `What is sent while the app is closed (${listed(sends)}) has a token of its own, which no match seals${store === undefined ? "" : `, and lies until then in a file of its own, whose key is there once the device was unlocked after its start`}.`,
            ]
          : []),
      ],
      confirmation: `On a device of each system: a match opens the app${store === undefined ? "" : " without a connection, and nothing of its file is read before"}; after another finger is enrolled the app asks for the password.`,
    };
  },
};
