import type { Entry } from "../../schema.ts";
import { approach } from "./approach.ts";

const conflicts = "sync-conflicts";
const unlock = "app-unlock";

/** Which of two changes stays that two devices made without a connection. */
export const syncConflicts: readonly Entry[] = [
  approach(
    conflicts,
    "last-write-per-field",
    "Last write of each field",
    "a device sends the fields that it changed, and of one field what the server gets later stays",
    [0.2, "updates that take single fields"],
    {
      "changes-kept": [0.6, "changes of different fields both stay; of one field one is lost"],
      "nobody-asked": [1, "settled by the server"],
      "late-harmless": [0.5, "a late change overwrites a newer one of the same field alone"],
    },
    {
      aliases: [
        "latest server timestamp",
        "most recent server timestamp",
        "server timestamp wins",
        "server updated_at at sync",
      ],
    },
  ),
  approach(
    conflicts,
    "last-made-per-field",
    "Last change of each field, by when it was made",
    "a device sends with a change when it was made, and of one field what was made later stays, whenever it arrives",
    [0.35, "a time for each field in each row and change, and devices whose clock is wrong"],
    {
      "changes-kept": [0.6, "changes of different fields both stay; of one field one is lost"],
      "nobody-asked": [1, "settled by the server"],
      "late-harmless": [
        0.9,
        "a late change is older and changes nothing; a clock that is ahead wins",
      ],
    },
    {
      aliases: ["latest device timestamp", "most recent device timestamp", "device timestamp wins"],
    },
  ),
  approach(
    conflicts,
    "last-write-per-row",
    "Last write of each row",
    "a device sends the whole row, and what the server gets later stays",
    [0.1, "nothing beside the update"],
    {
      "changes-kept": [0.1, "all of the earlier change is lost"],
      "nobody-asked": [1, "settled by the server"],
      "late-harmless": [0, "a late row overwrites all of a newer one"],
    },
  ),
  approach(
    conflicts,
    "version-and-ask",
    "A version per row, and a question",
    "a change of what is no longer the newest is refused, and whoever made it sees both",
    [0.45, "a version in each row and change, and a screen that shows both"],
    {
      "changes-kept": [1, "whoever made it sees both and decides"],
      "nobody-asked": [0.1, "somebody decides each conflict, long after the change"],
      "late-harmless": [1, "a late change is refused"],
    },
  ),
  approach(
    conflicts,
    "merging-types",
    "Types that merge by themselves",
    "each change is kept as an operation, and every device comes to the same from them (CRDT)",
    [0.7, "histories of changes in each row, and rules of the domain that a merge can break"],
    {
      "changes-kept": [0.7, "texts and lists keep both; of a plain field one is lost too"],
      "nobody-asked": [1, "merged by the type"],
      "late-harmless": [0.9, "the order of arrival does not matter"],
    },
  ),
];

/** What a finger or a face opens on a phone. */
export const appUnlock: readonly Entry[] = [
  approach(
    unlock,
    "biometric-bound-key",
    "A key that only today's biometrics open",
    "what renews the sign-in is sealed by a key of the key store that a face or finger opens, and that ends when another is enrolled",
    [0.3, "a way back by password, and tests on devices"],
    {
      "seal-real": [1, "the key store gives the key after a match alone"],
      "enrolment-safe": [1, "a face or finger enrolled later opens nothing"],
      "way-back": [0.6, "by password, after each enrolment too"],
    },
  ),
  approach(
    unlock,
    "device-unlock-key",
    "A key that biometrics or the passcode open",
    "what renews the sign-in is sealed by a key that whatever unlocks the device opens",
    [0.2, "tests on devices"],
    {
      "seal-real": [0.7, "whoever knows the passcode gets it too"],
      "enrolment-safe": [0.2, "the passcode enrols another finger, which opens it"],
      "way-back": [1, "by the passcode"],
    },
  ),
  approach(
    unlock,
    "biometric-screen",
    "A screen that asks for biometrics",
    "the app asks the device for a match and opens its screens; what it keeps is not sealed by it",
    [0.1, "one call of the system"],
    {
      "seal-real": [0.1, "the answer is a yes or no that a changed app gives itself"],
      "enrolment-safe": [0.1, "whatever finger is enrolled opens it"],
      "way-back": [1, "by the passcode"],
    },
  ),
];
