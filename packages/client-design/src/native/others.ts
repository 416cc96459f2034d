import { spoken } from "@planc/core";
import { videoCall } from "../catalog/native-declarations.ts";
import type { Kind } from "../catalog/native-libraries.ts";
import { askedInText, asksFor } from "../catalog/native-words.ts";
import { type Builder, type Built, rule, test, usual } from "./built.ts";
import { type Ground, listed, type Requirement } from "./ground.ts";

/** Requirements that ask for it in words, as nothing else tells of it. */
function asking(ground: Ground, kind: Kind): readonly Requirement[] {
  const words = askedInText[kind];
  return words ? ground.requirements.filter(({ data }) => asksFor(words, data.text)) : [];
}

/** Things of the model that the same clause names: what it is for. */
function thingsIn(
  ground: Ground,
  kind: Kind,
  requirements: readonly Requirement[],
): readonly string[] {
  const words = askedInText[kind];
  const text = requirements
    .flatMap(({ data }) => data.text.split(/[,;:]/).filter((each) => words?.test(each)))
    .join(" · ")
    .toLowerCase();
  return [...ground.concepts.values()].flatMap(({ data }) => {
    const name = spoken(data.name);
    const plural = data.plural === undefined ? undefined : spoken(data.plural);
    if (/^(?:user|account|device)$/.test(name)) return [];
    const found = [plural, name].find((each) => each !== undefined && text.includes(each));
    return found ? [plural ?? name] : [];
  });
}

interface Plain {
  readonly kind: Kind;
  readonly name: string;
  readonly reason?: { readonly key: string; readonly text: (things: string) => string };
  readonly rest: (
    things: string,
    ground: Ground,
  ) => Pick<Built, "asked" | "rules" | "fallback" | "tests">;
  readonly declares?: (requirements: readonly Requirement[]) => Built["declares"];
}

const plain: readonly Plain[] = [
  {
    kind: "contacts",
    name: "Contacts",
    reason: {
      key: "NSContactsUsageDescription",
      text: (things) => `looks which of your contacts you want for ${things}.`,
    },
    rest: (things) => ({
      asked: "choosing one",
      rules: [
        usual(
          "What leaves the phone",
          "those that were chosen, and of them what the form asks for",
          "the others never agreed",
        ),
      ],
      fallback: `name and number are typed in${things ? ` for ${things}` : ""}`,
      tests: [
        test(
          "limited access is given (iOS 18)",
          "the chosen ones are there, and adding more is offered",
        ),
      ],
    }),
  },
  {
    kind: "calendar",
    name: "Calendar of the phone",
    reason: {
      key: "NSCalendarsWriteOnlyAccessUsageDescription",
      text: (things) => `adds ${things} to your calendar as you ask for it.`,
    },
    rest: (things) => ({
      asked: "“add to calendar” tapped",
      rules: [
        usual(
          "What is read",
          "nothing: written through the system's own sheet",
          "other entries are nobody's business",
        ),
      ],
      fallback: `a file (.ics) of ${things || "it"}`,
      tests: [test("the zone of the phone is another", "the hour is that of the place")],
    }),
  },
  {
    kind: "bluetooth",
    name: "Bluetooth",
    reason: {
      key: "NSBluetoothAlwaysUsageDescription",
      text: (things) => `connects to the devices that you pair, for ${things}.`,
    },
    rest: (things) => ({
      asked: "“pair a device” tapped",
      rules: [
        usual(
          "Search",
          "30 s, by the service's UUID, while the screen is seen (assumed)",
          "a search takes the battery",
        ),
        usual(
          "Lost",
          "tried anew after 1 s, doubled up to 60 s",
          "people walk out of reach and back",
        ),
      ],
      fallback: `${things || "values"} typed in`,
      tests: [
        test(
          "the device is out of reach for 5 min",
          "it is found again, and the gap is shown as one",
        ),
      ],
    }),
  },
  {
    kind: "nfc",
    name: "NFC",
    reason: {
      key: "NFCReaderUsageDescription",
      text: (things) => `reads the tag that you hold to it, for ${things}.`,
    },
    rest: (things) => ({
      rules: [
        usual(
          "Read",
          "while the sheet is open, one tag, and its content is input as any other",
          "anybody can write a tag",
        ),
      ],
      fallback: `the number of ${things || "the tag"} typed in`,
      tests: [test("a tag with another content", "it says what it is not, and nothing changed")],
    }),
  },
  {
    kind: "calls",
    name: "Calls",
    reason: {
      key: "NSMicrophoneUsageDescription",
      text: () => "uses the microphone during a call.",
    },
    declares: (requirements) =>
      requirements.some(({ data }) => /video/i.test(data.text)) ? videoCall : [],
    rest: (_, ground) => ({
      asked: "first call",
      rules: [
        ...(ground.has("ios")
          ? [
              usual(
                "Ringing on iOS",
                "VoIP push, CallKit shown in the same run",
                "the system ends an app that shows none",
              ),
            ]
          : []),
        ...(ground.has("android")
          ? [
              usual(
                "Ringing on Android",
                "push of high priority, full-screen notice of a call, service of type phoneCall",
                "the phone may be dozing",
              ),
            ]
          : []),
        usual(
          "Line changes",
          "ICE restart within 5 s (assumed)",
          "people leave the house as they talk",
        ),
      ],
      fallback: "missed call shown",
      tests: [
        test("a call of the phone comes in during one of the app", "one is held, and none is lost"),
      ],
    }),
  },
  {
    kind: "clipboard",
    name: "Clipboard",
    rest: () => ({
      rules: [
        usual(
          "Written",
          "as it is tapped, with a word that it was; never read",
          "the system names who reads it",
        ),
      ],
      fallback: "text marked",
      tests: [test("the browser refuses it, or there is none", "the text is marked")],
    }),
  },
  {
    kind: "share",
    name: "Sharing",
    rest: (things) => ({
      rules: [
        rule(
          "Shared",
          `the address of ${things || "it"}, not its content`,
          "who opens it has to have the right",
        ),
      ],
      fallback: "address copied",
      tests: [
        test(
          "it is shared to somebody without the right",
          "they see that there is nothing for them",
        ),
      ],
    }),
  },
  {
    kind: "install",
    name: "Installing",
    rest: (_, ground) => ({
      asked: `second visit, on ${ground.screens.find(({ data }) => data.kind === "home" || data.kind === "list")?.data.name ?? "the first screen"}`,
      rules: [
        usual(
          "Once refused",
          "not offered for 90 days (assumed)",
          "a browser stops asking by itself",
        ),
      ],
      fallback: "the page itself",
      tests: [
        test(
          "opened from the home screen without a line",
          "the shell is there, and says what is missing",
        ),
      ],
    }),
  },
  {
    kind: "screen-wake",
    name: "Screen that stays on",
    rest: (things) => ({
      rules: [
        usual(
          "From when to when",
          `while ${things || "it"} is shown and for 30 min without a tap (assumed)`,
          "a phone that was laid aside goes dark",
        ),
      ],
      fallback: "goes dark",
      tests: [test("low power mode ends the lock", "nothing is lost, and it is not fought")],
    }),
  },
];

/** What is asked for in words alone: short, and for the things that the words name. */
export const others: readonly Builder[] = plain.map((of) => (ground: Ground): Built | undefined => {
  const { kind } = of;
  const found = asking(ground, kind);
  if (found.length === 0) return undefined;
  if (kind === "install" && !ground.has("browser")) return undefined;
  const things = listed(thingsIn(ground, kind, found).slice(0, 3));
  const { reason } = of;
  // Nothing of this plan is shown that long.
  if (kind === "screen-wake" && things === "") return undefined;
  const known = things !== "" || kind === "calls";
  return {
    kind,
    name: of.name,
    for: found.map(({ ref }) => ref),
    screens: [],
    stated: true,
    ...(reason && known
      ? { reasons: { [reason.key]: `${ground.product} ${reason.text(things)}` } }
      : {}),
    ...(of.declares ? { declares: of.declares(found) ?? [] } : {}),
    ...of.rest(things, ground),
  };
});
