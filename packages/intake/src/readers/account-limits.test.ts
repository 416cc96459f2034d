import { vocabulary } from "@planc/core/ir";
import { given } from "@planc/testkit";
import { expect, it } from "vitest";
import { compile, dataIn, read } from "../fixtures/prompt.ts";

async function measures(text: string): Promise<readonly string[]> {
  const nodes = (await read(text, "brief/quantity")) as readonly Record<string, string>[];
  return nodes
    .map(({ measure, comparator, value, unit }) => `${measure} ${comparator} ${value} ${unit}`)
    .toSorted();
}

it.each([
  ["Keepers are logged out after 20 minutes of inactivity.", ["idle-time = 20 min"]],
  ["The system must sign wardens out when a session is idle for 2 hours.", ["idle-time = 2 h"]],
  ["Sessions expire after 9 hours.", ["validity = 9 h"]],
  ["Keepers stay signed in for 21 days.", ["validity = 21 day"]],
  ["Login sessions last at most 10 hours.", ["validity <= 10 h"]],
  ["The link to reset a password is valid for 45 minutes.", ["validity = 45 min"]],
  ["Links that verify an e-mail address expire after 3 days.", ["validity = 3 day"]],
  ["An invitation must be accepted within 10 days.", ["validity <= 10 day"]],
  ["One-time codes: valid 4 minutes.", ["validity = 4 min"]],
  [
    "Access tokens live 20 minutes and refresh tokens 21 days.",
    ["validity = 20 min", "validity = 21 day"],
  ],
  [
    "It issues access tokens (20 min expiry) and refresh tokens (21 day expiry).",
    ["validity = 20 min", "validity = 21 day"],
  ],
  [
    "After 4 wrong passwords the account is locked for 25 minutes.",
    ["lockout = 25 min", "sign-in-attempts = 4 password"],
  ],
  [
    "Temporary lockout (default: 25 minutes) after 4 failed sign-ins in 8 minutes.",
    ["duration = 8 min", "lockout = 25 min", "sign-in-attempts = 4 sign-in"],
  ],
  ["Passwords have at least 14 characters.", ["password-length >= 14 character"]],
  ["Password policy: minimum 10 characters, with digits.", ["password-length >= 10 character"]],
  ["A 14-character password is asked for.", ["password-length >= 14 character"]],
  ["Nightly backups are kept for 40 days.", ["backup-retention = 40 day"]],
  ["Backups: nightly, kept 40 days.", ["backup-retention = 40 day"]],
  ["The database is backed up by snapshots with 40-day retention.", ["backup-retention = 40 day"]],
  [
    "Sessions expire after 30 minutes and visit logs are kept for 90 days.",
    ["retention = 90 day", "validity = 30 min"],
  ],
])("reads a limit of accounts or backups from %s", async (text, expected) => {
  expect(await measures(text)).toEqual(expected);
});

it.each([
  ["Hives that are idle for 14 days are listed.", ["duration = 14 day"]],
  ["Accounts are marked inactive after 90 days without a login.", ["duration = 90 day"]],
  ["A plot is locked for 15 minutes after a failed watering.", ["duration = 15 min"]],
  ["A training session lasts 50 minutes.", ["duration = 50 min"]],
  ["Harvest history loads within 4 seconds.", ["response-time <= 4 s"]],
  ["The history of a hive is exported within 6 seconds.", ["duration <= 6 s"]],
  ["Invoices are kept for 10 years.", ["retention = 10 year"]],
  ["The data of a hive is restored from a backup within 3 hours.", ["recovery-time <= 3 h"]],
  ["A signed-in keeper opens the page of a link within 2 seconds.", ["response-time <= 2 s"]],
  ["Remarks have at most 200 characters.", ["other <= 200 character"]],
  ["A reminder is sent 2 days before the invitation expires.", ["duration = 2 day"]],
])("leaves %s alone", async (text, expected) => {
  expect(await measures(text)).toEqual(expected);
});

it("keeps hours and minutes a period where the product stores what is kept", async () => {
  const text = `## Key Entities

- **Reading**: what a hive reports; has a weight and a temperature. Stored in the database.

## Requirements

- **FR-001**: Readings MUST be kept for 6 hours.
- **FR-002**: The preview MUST be kept for 6 minutes.
`;
  expect(await measures(text)).toEqual(["duration = 6 min", "retention = 6 h"]);
});

it("counts the people in front of a verb, and takes them for no load", async () => {
  expect(await measures("Two keepers attempt to sell the last jar at once.")).toEqual([
    "other = 2 keeper",
  ]);
});

it("names what holds, rather than how long", async () => {
  const abouts = async (text: string) =>
    ((await read(text, "brief/quantity")) as readonly Record<string, string>[])
      .map(({ about, value }) => `${about} ${value}`)
      .toSorted();
  expect(await abouts("Access tokens live 20 minutes and refresh tokens 21 days.")).toEqual([
    "access tokens 20",
    "refresh tokens 21",
  ]);
  expect(await abouts("A reset link is valid for a short window (default: 2 hours).")).toEqual([
    "reset link 2",
  ]);
  expect(
    await abouts(
      "## Key Entities\n\n- **Reset Code**: A code sent by mail. Expires after 3 hours.",
    ),
  ).toEqual(["reset code 3"]);
  expect(await abouts("Keepers are signed out after 30 minutes without activity.")).toEqual([
    "inactivity 30",
  ]);
  expect(await abouts("Passwords must be 12 to 64 characters long.")).toEqual([
    "password length 12,64",
  ]);
});

it("looks into a name of the vocabulary", async () => {
  const backups = given(vocabulary.term, "backups", {
    name: "backups",
    aliases: ["daily backups"],
    kind: "pattern",
  });
  const { plan } = await compile("The app performs daily backups with 40-day retention.", [
    backups,
  ]);
  expect(dataIn(plan, "brief/quantity")).toMatchObject([
    { measure: "backup-retention", value: 40 },
  ]);
});
